package org.dateline.diagnostic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints findings the way compilers do, so that editors jump to them:
 * {@code file:line:column: severity: name: message}, the source line with the place underlined, then the hints.
 */
public final class FindingWriter {

    /** In columns of the terminal, as is the context shown before a place in a longer line. */
    private static final int WIDEST_LINE = 160;

    private static final int CONTEXT = 60;

    /** Control characters, lone surrogates, and format characters that turn, hide or break text. */
    private static final Pattern STEERING = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

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
        int[] line = printable(lines.get(place.line() - 1)).codePoints().toArray();
        int start = Math.clamp(place.column() - 1L, 0, line.length);
        boolean fits = width(line, 0, line.length) <= WIDEST_LINE;
        int from = fits ? 0 : back(line, start);
        int to = fits ? line.length : forth(line, from);
        String number = "%5s".formatted(place.line());
        out.printf("%s | %s%s%s%n", number, cut(from > 0), new String(line, from, to - from), cut(to < line.length));
        if (place.column() > 0 && place.column() <= line.length + 1) {
            int before = width(line, from, start) + cut(from > 0).length();
            int under = width(line, start, (int) Math.min(to, (long) start + place.length()));
            out.printf("%s | %s%s%n", " ".repeat(number.length()), " ".repeat(before), "^".repeat(Math.max(1, under)));
        }
    }

    private static String cut(boolean left) {
        return left ? "…" : "";
    }

    /** Where to begin a long line so that a place stays in sight, with some of what is before it. */
    private static int back(int[] line, int start) {
        int from = start;
        for (int width = 0; from > 0 && width < CONTEXT; from--) {
            width += TextWidth.of(line[from - 1]);
        }
        return from;
    }

    private static int forth(int[] line, int from) {
        int to = from;
        for (int width = 0; to < line.length && width < WIDEST_LINE; to++) {
            width += TextWidth.of(line[to]);
        }
        return to;
    }

    private List<String> lines(String file) {
        try {
            String text = Files.readString(directory.resolve(file));
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of(); // the finding itself says that the file cannot be read
        }
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
        return STEERING.matcher(text.replace('\t', ' ')).replaceAll("\uFFFD");
    }
}
