package org.dateline.diagnostic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints findings the way compilers do, so that editors jump to them: {@code file:line:column: severity: name: message},
 * the source line with the place underlined, then the hints.
 */
public final class FindingWriter {

    private static final int LONGEST_LINE = 160;
    private static final int CONTEXT = 60;

    private final PrintStream out;
    private final Path directory;
    private final Map<String, List<String>> files = new HashMap<>();

    /** @param directory against which the files' names are resolved */
    public FindingWriter(PrintStream out, Path directory) {
        this.out = out;
        this.directory = directory;
    }

    public void write(Diagnostic finding) {
        Place place = finding.place();
        out.printf(
                "%s: %s: %s: %s%n",
                printable(place.toString()),
                finding.severity().word(),
                finding.problem().label(),
                printable(finding.message()));
        if (place.line() > 0) {
            writeSource(place);
        }
        finding.hints().forEach(hint -> out.println("  " + printable(hint)));
    }

    private void writeSource(Place place) {
        List<String> lines = files.computeIfAbsent(place.file(), this::lines);
        if (place.line() > lines.size()) {
            return;
        }
        int[] line = lines.get(place.line() - 1).codePoints().toArray();
        int from = line.length > LONGEST_LINE ? Math.max(0, place.column() - CONTEXT) : 0;
        int to = Math.min(line.length, from + LONGEST_LINE);
        out.printf("%5s | %s%s%s%n", place.line(), from > 0 ? "…" : "", text(line, from, to), to < line.length ? "…" : "");
        if (place.column() > 0 && place.column() <= line.length) {
            int start = place.column() - 1;
            int end = Math.min(to, start + place.length());
            out.printf(
                    "      | %s%s%n",
                    " ".repeat(width(line, from, start) + (from > 0 ? 1 : 0)),
                    "^".repeat(Math.max(1, width(line, start, end))));
        }
    }

    private List<String> lines(String file) {
        try {
            String text = Files.readString(directory.resolve(file));
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        } catch (IOException e) {
            return List.of(); // the finding itself says that the file cannot be read
        }
    }

    private static String text(int[] line, int from, int to) {
        return printable(new String(line, from, to - from));
    }

    private static int width(int[] line, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += TextWidth.of(line[i]);
        }
        return width;
    }

    /** Nothing in a facts file may steer the terminal. */
    private static String printable(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
