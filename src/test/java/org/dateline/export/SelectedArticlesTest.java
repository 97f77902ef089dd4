package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class SelectedArticlesTest {

    private static final String BASE = "https://dateline.example/";

    @Test
    void takesTheEntriesThatAnArticleMentionsAndWhatTheseMentionInTurn() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString("""
                PREFIX : <https://dateline.example/>
                :a { :a a :Article . :fire :place :harbour . :said :subject :union }
                :b { :b a :Article . :strike :place :gate }
                <https://dateline.example/graph/registers> {
                    :harbour :partOf :town . :town :partOf :land . :land :name "Land" .
                    :union :name "Union" . :gate :partOf :harbour . :other :partOf :land }
                <https://dateline.example/graph/ontology> { :fire a :Kind }
                """, Lang.TRIG).parse(data);
        GraphSource source = SelectedArticles.of(data, BASE, List.of(NodeFactory.createURI(BASE + "a")));
        Node registers = NodeFactory.createURI(BASE + "graph/registers");
        assertThat(source.sortedGraphs()).extracting(Node::toString).containsExactly(BASE + "a", registers.toString());
        assertThat(source.triples(registers))
                .extracting(triple -> triple.getSubject().getLocalName())
                .containsExactlyInAnyOrder("harbour", "town", "land", "union");
    }
}
