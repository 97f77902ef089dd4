package org.dateline.diagnostic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints findings the way compilers do, so that editors jump to them:
 * {@code file:line:column: severity: name: message}, the source line with the place underlined, then the hints.
 */
public final class FindingWriter {

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
                Excerpt.printable(place.toString()),
                finding.severity().word(),
                finding.problem().label(),
                Excerpt.printable(finding.message()));
        if (place.line() > 0) {
            writeSource(place);
        }
        finding.hints().forEach(hint -> out.println("  " + Excerpt.printable(hint)));
    }

    private void writeSource(Place place) {
        List<String> lines = files.computeIfAbsent(place.file(), this::lines);
        if (place.line() <= lines.size()) {
            new Excerpt(place, lines.get(place.line() - 1)).print(out);
        }
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
}
