package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a store: {@code tdb2/} holds the database, other files of ours stand beside it. Nothing is ever made in a
 * folder that holds something else.
 */
record StoreFolder(Path root) {

    /** Files of ours that may be there before the first build ends begin with this. */
    static final String OWN_FILES = ".dateline-";

    Path database() {
        return root.resolve("tdb2");
    }

    /** Checks what is there and makes what is missing, so that {@link #database()} is a writable folder. */
    void prepare(OpenMode mode) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IOException(root + " is a file; a store is a folder");
        }
        if (!Files.isDirectory(database())) {
            create(mode);
        }
        if (!Files.isWritable(database())) {
            throw new IOException("the store " + root + " cannot be written to; even reading takes its lock");
        }
    }

    private void create(OpenMode mode) throws IOException {
        Optional<String> stranger = stranger();
        if (stranger.isPresent()) {
            throw new IOException(
                    root + " is not a Dateline store: it holds " + stranger.get() + "; name an empty or new folder");
        }
        if (mode == OpenMode.EXISTING) {
            throw new NoStoreException(root);
        }
        try {
            Files.createDirectories(database());
        } catch (IOException e) {
            throw new IOException("cannot make the store " + root + ": " + e.getMessage(), e);
        }
    }

    /** Something here that is not ours, the first by name. */
    private Optional<String> stranger() throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(OWN_FILES))
                    .sorted()
                    .findFirst();
        }
    }
}
