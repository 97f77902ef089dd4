package org.dateline.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.answer.Labels;
import org.dateline.answer.ResultFormat;
import org.dateline.answer.ResultWriter;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.TripleStore;

/** The invented port as a dataset and as a store, and questions to it answered as tables. */
public final class Port {

    public static final String BASE = "https://dateline.example/";
    public static final QueryRunner RUNNER = new QueryRunner(BASE, Duration.ofMinutes(1));

    private Port() {}

    public static DatasetGraph dataset() {
        return RDFDataMgr.loadDatasetGraph(
                Port.class.getResource("/dateline/query/port.trig").toString());
    }

    /** The port with what the rarer questions are about. */
    static DatasetGraph more() {
        DatasetGraph data = dataset();
        RDFDataMgr.read(
                data, Port.class.getResource("/dateline/query/rarer.trig").toString());
        return data;
    }

    public static TripleStore store(Path folder) throws IOException {
        return store(folder, dataset());
    }

    static TripleStore store(Path folder, DatasetGraph data) throws IOException {
        TripleStore store = TripleStore.open(folder, OpenMode.CREATE, Patience.none());
        List<Node> graphs = Iter.toList(data.listGraphNodes());
        store.write(change -> {
            graphs.forEach(graph -> change.replaceGraph(
                    graph, Iter.map(data.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple)));
            return graphs.size();
        });
        return store;
    }

    public static PreparedQuery bundled(String name, Map<String, String> arguments) throws QueryRefusedException {
        return RUNNER.prepare(QueryCatalog.bundled().find(name).orElseThrow(), arguments);
    }

    public static PreparedQuery own(String sparql) throws QueryRefusedException {
        return RUNNER.prepare(sparql, "-");
    }

    public static String answer(PreparedQuery query, DatasetGraph view, ResultFormat format) {
        Labels labels = new Labels(view, BASE, Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(BASE, labels).write(RUNNER.run(query, view), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public static String table(PreparedQuery query, DatasetGraph view) {
        return answer(query, view, ResultFormat.TABLE);
    }

    /** What a golden file would be, if the calls in it were answered as this question is now. */
    static String answered(String golden, String question, DatasetGraph view) {
        return Golden.answered(golden, arguments -> {
            try {
                return table(bundled(question, arguments), view);
            } catch (QueryRefusedException e) {
                throw new AssertionError(e);
            }
        });
    }
}
