package org.dateline.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.ontology.Vocabulary;

/** What is said of a statement without asserting it: propositions, the sayings that state them, the Scenarios they make. */
final class Sayings {

    /** A saying or Scenario with the article that tells of it. */
    record In(Node article, Node record) {}

    private static final Node STATES = Graphs.iri(Vocabulary.STATES);
    private static final Node ABOUT = Graphs.iri(Vocabulary.ABOUT);
    private static final Node STANCE = Graphs.iri(Vocabulary.STANCE);
    private static final Node CONTENT = Graphs.iri(Vocabulary.CONTENT);

    private final Graphs graphs;
    private final Keys keys;
    private final Statement statement;
    /** Propositions of its subject and property: of its object, and of others. */
    private final Set<Node> same = new LinkedHashSet<>();

    private final Set<Node> other = new LinkedHashSet<>();

    Sayings(Graphs graphs, Keys keys, Statement statement) {
        this.graphs = graphs;
        this.keys = keys;
        this.statement = statement;
        for (Quad quad : graphs.told(Node.ANY, Graphs.iri(Vocabulary.SUBJECT), statement.subject())) {
            Node proposition = quad.getSubject();
            boolean asked = graphs.objects(quad.getGraph(), proposition, Graphs.iri(Vocabulary.PROPERTY)).stream()
                    .anyMatch(statement::isAbout);
            if (asked) {
                (value(proposition).anyMatch(statement::hasObject) ? same : other).add(proposition);
            }
        }
    }

    private Stream<Node> value(Node proposition) {
        return Stream.of(Vocabulary.OBJECT, Vocabulary.LITERAL)
                .flatMap(slot -> graphs.objects(Node.ANY, proposition, Graphs.iri(slot)).stream());
    }

    /** The sayings that put it forward. */
    List<In> puttingForward() {
        return stating(keys::putsForward);
    }

    /** The sayings that say nothing but an opinion of it. */
    List<In> judging() {
        return stating(stance -> !keys.putsForward(stance) && !keys.rejects(stance));
    }

    /** The sayings that reject it: it alone or with others, or with the whole of what it is said of. */
    List<In> rejecting() {
        List<In> rejecting = new ArrayList<>(stating(keys::rejects));
        for (Quad quad : graphs.told(Node.ANY, ABOUT, statement.subject())) {
            In in = new In(quad.getGraph(), quad.getSubject());
            if (isBlanket(in) && stances(in).anyMatch(keys::rejects)) {
                rejecting.add(in);
            }
        }
        return rejecting;
    }

    private boolean isBlanket(In in) {
        return graphs.objects(in.article, in.record, STATES).isEmpty();
    }

    private List<In> stating(Predicate<Node> stance) {
        return uses(same, STATES).stream()
                .filter(in -> stances(in).anyMatch(stance))
                .toList();
    }

    private Stream<Node> stances(In in) {
        return graphs.objects(in.article, in.record, STANCE).stream();
    }

    /** The Scenarios of which it is a part. */
    List<In> scenarios() {
        return uses(same, CONTENT);
    }

    private List<In> uses(Set<Node> propositions, Node property) {
        return propositions.stream()
                .flatMap(proposition -> graphs.told(Node.ANY, property, proposition).stream())
                .map(quad -> new In(quad.getGraph(), quad.getSubject()))
                .distinct()
                .toList();
    }

    /** What a saying that rejects it rejects beside it. */
    String reach(In saying) {
        if (isBlanket(saying)) {
            return "a blanket denial: it rejects the whole and names no part";
        }
        List<Node> states = graphs.objects(saying.article, saying.record, STATES);
        boolean whole = states.size() > 1
                && graphs.objects(saying.article, saying.record, ABOUT).stream()
                        .map(topic -> graphs.objects(Node.ANY, topic, CONTENT))
                        .anyMatch(content -> !content.isEmpty() && states.containsAll(content));
        return whole ? "a blanket denial: it rejects all that is said to have happened" : "a specific denial";
    }

    /** The sayings that give another value for the same property of the same subject. */
    List<In> others() {
        return uses(other, STATES);
    }
}
