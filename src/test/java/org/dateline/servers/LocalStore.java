package org.dateline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.cli.Console;
import org.dateline.cli.Main;

/** Facts in a store of our own, asked and pushed by the command line as users do. */
record LocalStore(Path folder) {

    /** What came of a call: its exit code, and what it said on standard error. */
    record Outcome(int code, String out, String said) {}

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** Of the bundled facts. */
    static LocalStore build(Path folder) {
        return build(folder, Path.of("src/main/facts"), "https://news.test/");
    }

    /** Of all facts of a folder, and nothing else. */
    static LocalStore build(Path folder, Path facts, String base) {
        call("build", facts.toString(), "--store", folder.toString(), "--base", base, "--prune");
        return new LocalStore(folder);
    }

    /** Pushes all of it, or fails. */
    String push(Triplestore server, String... options) {
        Outcome outcome = tryPush(server.url(), server.kind().environment(), options);
        if (outcome.code != 0) {
            throw new IllegalStateException("push ended with %s: %s".formatted(outcome.code, outcome.said));
        }
        return outcome.said;
    }

    /** Pushes as somebody. */
    Outcome tryPush(String url, Map<String, String> environment, String... options) {
        List<String> arguments = new ArrayList<>(List.of("push", url, "--store", folder.toString()));
        arguments.addAll(List.of(options));
        return run(environment, arguments.toArray(String[]::new));
    }

    /** The rows of a question, or of SPARQL. */
    ResultTable ask(String question, Map<String, String> parameters) {
        String json = query(question, parameters, "--format", "json");
        return ResultTable.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    /** A question as SPARQL, its parameters filled in. */
    String text(String question, Map<String, String> parameters) {
        return query(question, parameters, "--text");
    }

    private String query(String question, Map<String, String> parameters, String... options) {
        List<String> arguments = new ArrayList<>(List.of("query", question, "--store", folder.toString()));
        parameters.forEach((name, value) -> arguments.addAll(List.of("--param", name + "=" + value)));
        arguments.addAll(List.of(options));
        return call(arguments.toArray(String[]::new));
    }

    private static String call(String... arguments) {
        Outcome outcome = run(Map.of(), arguments);
        if (outcome.code != 0) {
            throw new IllegalStateException(
                    "dateline %s ended with %s: %s".formatted(String.join(" ", arguments), outcome.code, outcome.said));
        }
        return outcome.out;
    }

    private static Outcome run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                environment,
                PROJECT,
                false);
        int code = Main.run(console, arguments);
        console.out().flush();
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
