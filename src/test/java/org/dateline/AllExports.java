package org.dateline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.GraphExporter.Choice;
import org.dateline.GraphExporter.Target;
import org.dateline.export.BulkFiles;
import org.dateline.export.DatasetDescription.About;
import org.dateline.export.GraphFormat;
import org.dateline.query.QueryRefusedException;
import org.dateline.store.Patience;

/** Every export of a store, plain and compressed, here or in a process of its own. */
final class AllExports {

    private AllExports() {}

    /** Writes them.
     *
     * @param args the store and a folder that is there
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static Process inAProcess(Path store, Path folder, String heap) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AllExports.class.getName(),
                        store.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    static void write(Path store, Path folder) throws IOException {
        About about = new About(Optional.empty(), Optional.empty(), "0.1.0", Optional.empty());
        GraphExporter exporter = new GraphExporter(store, Patience.none());
        try {
            for (GraphFormat format : GraphFormat.values()) {
                Path file = folder.resolve("all." + format.ending());
                Choice choice = new Choice(List.of(), true, format.holdsTripleTerms(), Optional.of(about));
                exporter.export(new Target(format, Optional.of(file), new ByteArrayOutputStream()), choice);
            }
            Optional<Path> forProtege = Optional.of(folder.resolve("protege.ttl"));
            exporter.exportForProtege(
                    new Target(GraphFormat.TURTLE, forProtege, new ByteArrayOutputStream()), List.of());
            exporter.export(new BulkFiles(folder, 2_000), new Choice(List.of(), true, false, Optional.of(about)));
        } catch (QueryRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
