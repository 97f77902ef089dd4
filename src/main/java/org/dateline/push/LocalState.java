package org.dateline.push;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.dateline.export.GraphSource;
import org.dateline.store.CanonicalTerms;

/**
 * Our own graphs as they are, all of which a server can take.
 *
 * @param graphs by name, in the order of the names
 * @param description of the whole, as sorted canonical lines
 * @param marker the one of these lines that is true whatever else is there
 */
public record LocalState(SortedMap<String, GraphState> graphs, List<String> description, String marker) {

    public LocalState {
        graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        description = List.copyOf(description);
    }

    /**
     * Reads all graphs, each once.
     *
     * @param manifest name of the graph in which the server's state is written down
     * @param description makes a description of graphs, for which it reads each once
     * @throws IOException when there is something in them that servers refuse or change
     */
    public static LocalState of(GraphSource source, String manifest, Function<GraphSource, List<Quad>> description)
            throws IOException {
        Survey survey = new Survey(source);
        List<Quad> described = description.apply(survey);
        if (!survey.objections().isEmpty()) {
            throw new IOException("nothing was sent, as servers would refuse or change this:\n  "
                    + String.join("\n  ", survey.objections()));
        }
        Node graph = NodeFactory.createURI(manifest);
        String marker = CanonicalTerms.line(Triple.create(graph, RDF.type.asNode(), VOID.DatasetDescription.asNode()));
        List<String> lines = new java.util.ArrayList<>(List.of(marker));
        described.forEach(quad -> lines.add(CanonicalTerms.line(quad.asTriple())));
        return new LocalState(
                survey.seen(),
                lines.stream().sorted(CanonicalTerms.ORDER).distinct().toList(),
                marker);
    }
}
