package org.dateline.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Mention;
import org.dateline.ontology.Vocabulary;

/**
 * The records that speak of something: in their own keys, in what they put forward or consist of, or in their counts.
 * By article, then by record.
 */
final class Mentions {

    private static final int SHOWN = 10;

    private final Graphs graphs;
    private final Node thing;
    /** By article, then record: what the thing is in it. */
    private final SortedMap<Node, SortedMap<Node, SortedSet<String>>> found = new TreeMap<>(order());

    private final TestimonyReader reader;

    Mentions(Graphs graphs, TestimonyReader reader, Node thing) {
        this.graphs = graphs;
        this.reader = reader;
        this.thing = thing;
        for (Quad quad : graphs.told(Node.ANY, Node.ANY, thing)) {
            add(quad);
        }
        found.values().forEach(records -> records.remove(thing));
        found.values().removeIf(SortedMap::isEmpty);
    }

    private static Comparator<Node> order() {
        return Comparator.comparing(Node::toString);
    }

    private void add(Quad quad) {
        Node article = quad.getGraph();
        Node subject = quad.getSubject();
        if (is(article, subject, Vocabulary.RECORD) || is(article, subject, Vocabulary.ARTICLE)) {
            note(article, subject, how(quad));
        } else if (is(article, subject, Vocabulary.PROPOSITION)) {
            noteSaid(article, subject, quad);
        } else if (is(article, subject, Vocabulary.COUNT_CLASS)) {
            graphs.find(article, Node.ANY, Node.ANY, subject).forEach(this::add);
        }
    }

    private boolean is(Node graph, Node node, String type) {
        return graphs.has(graph, node, Graphs.TYPE, Graphs.iri(type));
    }

    /** Who states a proposition, and the scenario that consists of it. */
    private void noteSaid(Node article, Node proposition, Quad quad) {
        String how = quad.getPredicate().getURI().equals(Vocabulary.SUBJECT)
                ? "something said of it"
                : graphs.object(article, proposition, Graphs.iri(Vocabulary.PROPERTY))
                        .map(property -> graphs.label(property) + ", as is said")
                        .orElse("");
        for (Quad use : graphs.find(article, Node.ANY, Node.ANY, proposition)) {
            boolean content = use.getPredicate().getURI().equals(Vocabulary.CONTENT);
            note(article, use.getSubject(), content ? how.replace(", as is said", " in it") : how);
        }
    }

    private String how(Quad quad) {
        String property = quad.getPredicate().getURI();
        if (property.equals(Vocabulary.RELATION_OBJECT)) {
            return graphs.object(quad.getGraph(), quad.getSubject(), Graphs.iri(Vocabulary.RELATION_PROPERTY))
                    .map(graphs::label)
                    .orElse("tie");
        }
        return property.equals(Vocabulary.RELATION_SUBJECT) ? "who" : graphs.label(quad.getPredicate());
    }

    private void note(Node article, Node record, String how) {
        found.computeIfAbsent(article, a -> new TreeMap<>(order()))
                .computeIfAbsent(record, r -> new TreeSet<>())
                .add(how);
    }

    int records() {
        return found.values().stream().mapToInt(SortedMap::size).sum();
    }

    int articles() {
        return found.size();
    }

    /** The sayings about it. */
    Group sayings() {
        return group("What is said of it", true);
    }

    /** All others. */
    Group others(String heading) {
        return group(heading, false);
    }

    private Group group(String heading, boolean sayings) {
        List<Mention> mentions = new ArrayList<>();
        found.forEach((article, records) -> records.forEach((record, how) -> {
            boolean about = graphs.has(article, record, Graphs.iri(Vocabulary.ABOUT), thing);
            if (about == sayings) {
                mentions.add(
                        about
                                ? new Mention(reader.saying(article, record, thing), "")
                                : new Mention(graphs.name(record), String.join(", ", how)));
            }
        }));
        int shown = Math.min(SHOWN, mentions.size());
        return new Group(heading, List.of(), mentions.subList(0, shown), mentions.size() - shown);
    }
}
