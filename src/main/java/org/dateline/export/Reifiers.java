package org.dateline.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.Vocabulary;

/**
 * Adds to graphs what RDF 1.2 calls reifiers: each saying and each scenario {@code rdf:reifies} the triple terms of what
 * it puts forward or consists of, beside the Propositions. A triple term is a name and no statement: what nobody asserted
 * before is asserted by nobody after.
 */
public final class Reifiers implements GraphSource {

    /** Not yet in Jena's vocabulary class of RDF. */
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private static final Set<String> LINKS = Set.of(Vocabulary.STATES, Vocabulary.CONTENT);

    private final GraphSource source;

    private Reifiers(GraphSource source) {
        this.source = source;
    }

    /** The graphs of a source with reifiers; one graph's Propositions are held in memory at a time. */
    public static GraphSource addedTo(GraphSource source) {
        return new Reifiers(source);
    }

    @Override
    public Collection<Node> graphs() {
        return source.graphs();
    }

    @Override
    public Stream<Triple> triples(Node graph) {
        return Stream.concat(source.triples(graph), reifiers(graph));
    }

    private Stream<Triple> reifiers(Node graph) {
        Map<Node, Content> contents = new HashMap<>();
        List<Triple> links = new ArrayList<>();
        try (Stream<Triple> triples = source.triples(graph)) {
            triples.forEach(triple -> {
                String property = triple.getPredicate().getURI();
                if (LINKS.contains(property)) {
                    links.add(triple);
                } else {
                    contents.merge(triple.getSubject(), Content.of(property, triple.getObject()), Content::and);
                }
            });
        }
        return links.stream()
                .filter(link ->
                        contents.getOrDefault(link.getObject(), Content.NONE).isWhole())
                .map(link -> Triple.create(
                        link.getSubject(),
                        REIFIES,
                        NodeFactory.createTripleTerm(contents.getOrDefault(link.getObject(), Content.NONE)
                                .triple())));
    }

    /** What a Proposition consists of, as far as it was met; {@link Node#ANY} for what was not. */
    private record Content(Node subject, Node property, Node value) {

        static final Content NONE = new Content(Node.ANY, Node.ANY, Node.ANY);

        static Content of(String property, Node value) {
            return switch (property) {
                case Vocabulary.SUBJECT -> new Content(value, Node.ANY, Node.ANY);
                case Vocabulary.PROPERTY -> new Content(Node.ANY, value, Node.ANY);
                case Vocabulary.OBJECT, Vocabulary.LITERAL -> new Content(Node.ANY, Node.ANY, value);
                default -> NONE;
            };
        }

        Content and(Content more) {
            return new Content(known(subject, more.subject), known(property, more.property), known(value, more.value));
        }

        private static Node known(Node one, Node other) {
            return one.isConcrete() ? one : other;
        }

        boolean isWhole() {
            return subject.isConcrete() && property.isConcrete() && value.isConcrete();
        }

        Triple triple() {
            return Triple.create(subject, property, value);
        }
    }
}
