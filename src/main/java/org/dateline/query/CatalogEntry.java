package org.dateline.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A name of the catalogue and where its question stands; the file is read when the question is asked for, so that a
 * broken one stops no other.
 *
 * @param file as shown to users
 * @param path of a user's file; empty for bundled ones
 * @param hidden the one of the same name, farther away, whose place it takes
 */
public record CatalogEntry(
        String name, Origin origin, String file, Optional<Path> path, Optional<CatalogEntry> hidden) {

    private static final String FOLDER = "dateline/queries/";

    static CatalogEntry bundled(String name, Origin origin) {
        String file = FOLDER + (origin == Origin.BUNDLED_MORE ? "more/" : "") + name + QueryCatalog.ENDING;
        return new CatalogEntry(name, origin, file, Optional.empty(), Optional.empty());
    }

    /** A file that is asked for by itself. */
    public static CatalogEntry of(Path path, String shown) {
        String fileName = String.valueOf(path.getFileName());
        String name = fileName.substring(0, fileName.length() - QueryCatalog.ENDING.length());
        return new CatalogEntry(name, Origin.GIVEN, shown, Optional.of(path), Optional.empty());
    }

    CatalogEntry from(Origin layer) {
        return new CatalogEntry(name, layer, file, path, hidden);
    }

    CatalogEntry hiding(Optional<CatalogEntry> farther) {
        return new CatalogEntry(name, origin, file, path, farther);
    }

    /**
     * The question with its header read; the SPARQL is not looked at.
     *
     * @throws IOException when the user's file cannot be read
     * @throws QueryRefusedException when its header is wrong
     */
    public Query header() throws IOException, QueryRefusedException {
        return new QueryHeader(file, text()).read(name);
    }

    /** The question, ready to be asked: a user's file is checked against the catalogue's convention. */
    public Query query() throws IOException, QueryRefusedException {
        return origin.isBundled() ? header() : Query.parse(name, file, text());
    }

    private String text() throws IOException, QueryRefusedException {
        try (InputStream in = path.isPresent() ? Files.newInputStream(path.get()) : resource()) {
            return QueryText.read(in, file);
        }
    }

    private InputStream resource() {
        InputStream in = CatalogEntry.class.getClassLoader().getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("not in the jar: " + file);
        }
        return in;
    }
}
