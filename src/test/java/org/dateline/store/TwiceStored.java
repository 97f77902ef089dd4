package org.dateline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;

/** The same quads in a store, which runs queries in its own way, and in memory, where plain ARQ does. */
final class TwiceStored implements AutoCloseable {

    private final DatasetGraph memory;
    private final TripleStore store;

    TwiceStored(DatasetGraph memory, Path folder) throws IOException {
        this.memory = memory;
        this.store = TripleStore.open(folder, OpenMode.CREATE, Patience.none());
        store.write(change -> {
            memory.find().forEachRemaining(change.view()::add);
            return true;
        });
    }

    /** Quads written in TriG. */
    static TwiceStored of(String trig, Path folder) throws IOException {
        DatasetGraph memory = DatasetGraphFactory.create();
        RDFParser.fromString(trig, Lang.TRIG).parse(memory);
        return new TwiceStored(memory, folder);
    }

    /** The rows of a query as the store runs it, in its order or, if it has none, one of their own. */
    List<String> inStore(String query) {
        return store.read(view -> rows(view, query));
    }

    /** The rows that plain ARQ finds, in the same order. */
    List<String> inMemory(String query) {
        return rows(memory, query);
    }

    private static List<String> rows(DatasetGraph view, String text) {
        Query query = QueryFactory.create(text);
        QueryExecDatasetBuilder builder = QueryExec.newBuilder().dataset(view).query(query);
        TripleStore.fit(builder.getContext(), view, false);
        try (QueryExec running = builder.build()) {
            List<String> rows = new ArrayList<>();
            running.select().forEachRemaining(row -> rows.add(sorted(row)));
            if (!query.hasOrderBy()) {
                rows.sort(null);
            }
            return rows;
        }
    }

    private static String sorted(Binding row) {
        List<String> cells = new ArrayList<>();
        row.forEach((variable, value) -> {
            // TDB2 has variables of its own for graphs, which no answer shows
            if (!variable.getVarName().startsWith("*g")) {
                cells.add(variable + "=" + value);
            }
        });
        cells.sort(null);
        return String.join(" ", cells);
    }

    @Override
    public void close() {
        store.close();
    }
}
