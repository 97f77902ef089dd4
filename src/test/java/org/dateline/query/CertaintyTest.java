package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.answer.Answer;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one definition of the column {@code certainty}: the same text in each query, and all its cases. */
class CertaintyTest {

    private static final DatasetGraph DATA = RDFDataMgr.loadDatasetGraph(
            CertaintyTest.class.getResource("/dateline/query/certainty.trig").toString());

    static Stream<Query> queries() {
        return QueryCatalog.bundled().queries().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void standsInEachQueryWithSayingsInTheSameWords(Query query) {
        assertThat(query.columns()).contains("certainty");
        if (query.text().contains("dl:Speech")) {
            assertThat(fragment(query)).isEqualTo(fragment(timeline()));
        }
    }

    @Test
    void isAsTheLabelOfEachRecordSays() throws QueryRefusedException {
        assertThat(wrong(Port.own(allRecords()), DATA)).isEmpty();
    }

    @Test
    void isTheSameInTheStore(@TempDir Path folder) throws QueryRefusedException, IOException {
        PreparedQuery query = new PreparedQuery(Port.own(allRecords()).syntax(), false);
        try (TripleStore store = TripleStore.open(folder, OpenMode.CREATE, Patience.none())) {
            List<Node> graphs = Iter.toList(DATA.listGraphNodes());
            store.write(change -> {
                graphs.forEach(graph -> change.replaceGraph(
                        graph, Iter.map(DATA.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple)));
                return graphs.size();
            });
            List<String> wrong = store.read(view -> wrong(query, view));
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> wrong(PreparedQuery query, DatasetGraph view) {
        Answer.Rows answer = (Answer.Rows) Port.RUNNER.run(query, view);
        assertThat(answer.rows()).hasSize(19);
        List<String> wrong = new ArrayList<>();
        answer.rows().forEach(row -> {
            if (!row.get("expected").equals(row.get("certainty"))) {
                wrong.add(row.toString());
            }
        });
        return wrong;
    }

    private static String allRecords() {
        return """
                SELECT ?record ?expected ?certainty
                WHERE {
                  GRAPH ?ontology { <https://w3id.org/dateline/ontology> a owl:Ontology }
                  GRAPH ?article { ?record a dl:Record ; rdfs:label ?expected }
                  OPTIONAL {
                    GRAPH ?article { ?record dl:factuality ?factuality }
                    GRAPH ?ontology { ?factuality skos:notation ?framing }
                  }
                """ + fragment(timeline()) + "}";
    }

    private static Query timeline() {
        return QueryCatalog.bundled().find("timeline").orElseThrow();
    }

    private static String fragment(Query query) {
        String text = query.text();
        int start = text.indexOf("  # certainty of ?record");
        int end = text.indexOf("  # certainty: end\n");
        assertThat(start).isPositive();
        return text.substring(start, end);
    }
}
