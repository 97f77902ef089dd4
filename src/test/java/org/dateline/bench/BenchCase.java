package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question and the leanest SPARQL by hand that finds the same rows; of certainty only what tells rows apart. Read from
 * dateline/bench: {@code QUESTION.rq} with parameters in a first line {@code # name=value …}, {@code QUESTION.scan.rq}
 * without any: a bare scan of the pattern.
 *
 * @param arguments of the question, by name
 * @param lean the SPARQL by hand
 */
record BenchCase(String question, Map<String, String> arguments, String lean) {

    private static final Path FOLDER = Path.of("src/test/resources/dateline/bench");
    private static final String SCAN = ".scan";

    static List<BenchCase> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(BenchCase::read).toList();
        }
    }

    private static BenchCase read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".rq", "");
            String text = Files.readString(file);
            return new BenchCase(name.replace(SCAN, ""), name.endsWith(SCAN) ? Map.of() : arguments(text), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> arguments(String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String pair :
                text.lines().findFirst().orElse("").substring(1).strip().split(" ")) {
            String[] parts = pair.split("=", 2);
            arguments.put(parts[0], parts[1]);
        }
        return arguments;
    }

    /** Without a parameter all has to be looked at. */
    boolean isScan() {
        return arguments.isEmpty();
    }

    /** Question and parameters, as on a command line. */
    String title() {
        StringBuilder title = new StringBuilder(question);
        arguments.forEach(
                (name, value) -> title.append(' ').append(name).append('=').append(value));
        return title.toString();
    }
}
