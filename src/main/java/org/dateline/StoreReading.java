package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.mapping.Iris;
import org.dateline.query.QueryRefusedException;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/** Reads a store, each time in a transaction of its own. */
record StoreReading(Path folder, Patience patience) {

    /** What is done with a view of the store. */
    @FunctionalInterface
    interface Look<T> {
        T at(DatasetGraph view) throws IOException;
    }

    /** The same, where a question may be refused. */
    @FunctionalInterface
    interface Use<T> {
        T with(DatasetGraph view) throws IOException, QueryRefusedException;
    }

    /** What the store's index begins with; that of an empty store where there is none. */
    StoreIndex.Header header() throws IOException {
        return StoreIndex.exists(folder) ? StoreIndex.header(folder) : StoreIndex.Header.empty(Iris.DEFAULT_BASE);
    }

    /** Runs a function in a read transaction; what it returns must not need the view any more. */
    <T> T look(Look<T> look) throws IOException {
        try (TripleStore store = TripleStore.open(folder, OpenMode.EXISTING, patience)) {
            return store.read(view -> {
                try {
                    return look.at(view);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Runs a function that may refuse a question, likewise. */
    <T> T read(Use<T> use) throws IOException, QueryRefusedException {
        try {
            return look(view -> {
                try {
                    return use.with(view);
                } catch (QueryRefusedException e) {
                    throw new Carrier(e);
                }
            });
        } catch (Carrier e) {
            throw e.refused;
        }
    }

    /** Takes a refusal out of the store's transaction. */
    private static final class Carrier extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final QueryRefusedException refused;

        Carrier(QueryRefusedException refused) {
            super(refused);
            this.refused = refused;
        }
    }
}
