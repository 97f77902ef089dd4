package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.ReadBack;
import org.dateline.export.Reifiers;
import org.dateline.store.CanonicalTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled facts, written and read by others. */
class ReadBackTest {

    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

    @ParameterizedTest
    @EnumSource
    void whatJenaAndRdf4jReadOfTheBundledFactsIsWhatTheStoreHolds(GraphFormat format) throws IOException {
        GraphSource graphs = graphs();
        byte[] bytes = Built.write(graphs, format).getBytes(StandardCharsets.UTF_8);
        SortedSet<String> expected = ReadBack.expected(graphs, format);
        assertThat(expected).hasSizeGreaterThan(4_000);
        assertThat(ReadBack.differences(ReadBack.byJena(bytes, format), expected))
                .isEmpty();
        assertThat(ReadBack.differences(ReadBack.byRdf4j(bytes, format), expected))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "N_QUADS", "TURTLE", "N_TRIPLES"})
    void besidesReifiersNothingMoreIsAssertedThanWithoutThem(GraphFormat format) {
        GraphSource graphs = graphs();
        byte[] bytes = Built.write(Reifiers.addedTo(graphs), format).getBytes(StandardCharsets.UTF_8);
        SortedSet<String> read = ReadBack.byJena(bytes, format);
        assertThat(read).anyMatch(line -> line.contains("reifies> <<( "));
        read.removeIf(line -> line.contains("reifies> <<( "));
        assertThat(ReadBack.differences(read, ReadBack.expected(graphs, format)))
                .isEmpty();
    }

    @Test
    void aReifierStandsForEachPropositionOfASaying() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(Built.write(Reifiers.addedTo(graphs()), GraphFormat.TRIG), Lang.TRIG)
                .parse(data);
        List<Quad> reifiers = data.stream(Node.ANY, Node.ANY, REIFIES, Node.ANY).toList();
        assertThat(reifiers)
                .extracting(quad -> CanonicalTerms.term(quad.getObject()))
                .contains("<<( <https://dateline.example/barrage> <https://w3id.org/dateline/ontology#agent>"
                        + " <https://dateline.example/iran-backed-militias> )>>");
        long links = graphs().merged()
                .filter(triple -> triple.getPredicate().getURI().matches(".*#(states|content)"))
                .distinct()
                .count();
        assertThat(reifiers.stream().map(Quad::asTriple).collect(Collectors.toSet()))
                .hasSize((int) links);
    }

    private static GraphSource graphs() {
        return GraphSource.of(Built.once(Path.of("src/main/facts")).graphs());
    }
}
