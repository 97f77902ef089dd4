package org.dateline.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.ontology.Vocabulary;

/**
 * The sayings behind a row that names none of them, such as one of an event, a number of dead and who tells it: those that
 * state what the row shows of a record and its article does not say itself, of the speakers in the row if it has any.
 */
final class SaidOfIt {

    private final DatasetGraph view;
    private final Collection<Node> cells;
    private final Collection<Node> articles;

    /**
     * A row.
     *
     * @param articles those in its cells; none for all
     */
    SaidOfIt(DatasetGraph view, Collection<Node> cells, Collection<Node> articles) {
        this.view = view;
        this.cells = cells;
        this.articles = articles;
    }

    /** The sayings, in order; none where the articles themselves say what the row shows. */
    List<Node> sayings(Collection<Node> records) {
        Set<Node> sayings = new LinkedHashSet<>();
        for (Node record : records) {
            find(Node.ANY, Vocabulary.SUBJECT, record)
                    .map(Quad::getSubject)
                    .distinct()
                    .filter(part -> isShown(part) && !isAsserted(part, record))
                    .flatMap(part -> find(Node.ANY, Vocabulary.STATES, part))
                    .filter(quad -> articles.isEmpty() || articles.contains(quad.getGraph()))
                    .map(Quad::getSubject)
                    .sorted(Comparator.comparing(Node::toString))
                    .forEach(sayings::add);
        }
        List<Node> ofTheirs = sayings.stream().filter(this::isOfASpeakerHere).toList();
        return ofTheirs.isEmpty() ? List.copyOf(sayings) : ofTheirs;
    }

    private boolean isShown(Node part) {
        return values(part).anyMatch(cells::contains);
    }

    private Stream<Node> values(Node part) {
        return Stream.of(Vocabulary.OBJECT, Vocabulary.LITERAL)
                .flatMap(slot -> find(part, slot, Node.ANY).map(Quad::getObject));
    }

    private boolean isAsserted(Node part, Node record) {
        return values(part)
                .allMatch(value -> Iter.asStream(view.find(Node.ANY, record, Node.ANY, value))
                        .anyMatch(quad -> articles.isEmpty() || articles.contains(quad.getGraph())));
    }

    private boolean isOfASpeakerHere(Node saying) {
        return find(saying, Vocabulary.CLAIMANT, Node.ANY).map(Quad::getObject).anyMatch(cells::contains);
    }

    private Stream<Quad> find(Node subject, String property, Node object) {
        return Iter.asStream(view.find(Node.ANY, subject, NodeFactory.createURI(property), object));
    }
}
