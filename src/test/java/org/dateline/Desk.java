package org.dateline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.dateline.diagnostic.FindingWriter;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.TripleStore;

/** A curator's folder of facts files with a store beside it. */
record Desk(Path folder, Path store) {

    /** A desk below a folder: the facts in {@code facts}, the store, not made yet, in {@code store}. */
    static Desk in(Path root) throws IOException {
        return new Desk(Files.createDirectories(root.resolve("facts")).toRealPath(), root.resolve("store"));
    }

    /** Writes a file, with the folders above it. */
    Desk write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    BuildReport build(String... paths) throws IOException {
        return run(false, true, paths);
    }

    BuildReport prune(String... paths) throws IOException {
        return run(true, true, paths);
    }

    BuildReport check(String... paths) throws IOException {
        return run(false, false, paths);
    }

    private BuildReport run(boolean prune, boolean build, String... paths) throws IOException {
        BuildRequest request =
                new BuildRequest(List.of(paths), folder, List.of(), Optional.of(folder), Optional.empty(), prune);
        GraphBuilder builder = new GraphBuilder(store, Patience.none());
        return build ? builder.build(request) : builder.check(request);
    }

    /** Findings as they are printed. */
    String printed(BuildReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FindingWriter writer = new FindingWriter(new PrintStream(bytes, true, StandardCharsets.UTF_8), folder);
        report.findings().forEach(writer::write);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All quads of the store as sorted lines; none when there is no store. */
    SortedSet<String> quads() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        if (Files.exists(store)) {
            try (TripleStore open =
                    TripleStore.open(store, OpenMode.EXISTING, Patience.of(Duration.ofSeconds(10), holder -> {}))) {
                open.read(view -> {
                    view.find().forEachRemaining(quad -> lines.add(NodeFmtLib.str(quad)));
                    return lines;
                });
            }
        }
        return lines;
    }
}
