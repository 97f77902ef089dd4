package org.dateline.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Name;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/** Explains that somebody says something of something: {@code united-states blames barrage}. */
final class SpeechExplainer {

    private final Graphs graphs;
    private final Keys keys;
    private final TestimonyReader reader;

    SpeechExplainer(Graphs graphs, Keys keys, TestimonyReader reader) {
        this.graphs = graphs;
        this.keys = keys;
        this.reader = reader;
    }

    Explanation explain(Node speaker, Node stance, Node topic) {
        List<Node> stances = keys.narrowerCodes(stance);
        List<Quad> sayings = graphs.told(Node.ANY, Graphs.iri(Vocabulary.CLAIMANT), speaker).stream()
                .filter(quad -> graphs.has(quad.getGraph(), quad.getSubject(), Graphs.iri(Vocabulary.ABOUT), topic))
                .filter(quad ->
                        graphs.objects(quad.getGraph(), quad.getSubject(), Graphs.iri(Vocabulary.STANCE)).stream()
                                .anyMatch(stances::contains))
                .toList();
        List<Testimony> told = sayings.stream()
                .map(quad -> reader.record(quad.getGraph(), quad.getSubject()))
                .toList();
        boolean firstHand = sayings.stream()
                .anyMatch(
                        quad -> graphs.isA(quad.getSubject(), Vocabulary.CLAIM) && !graphs.isReplaced(quad.getGraph()));
        List<Node> parts = List.of(speaker, stance, topic);
        return new Explanation(
                "%s %s: %s".formatted(parts.stream().map(graphs::label).toArray()),
                List.of(graphs.name(speaker), verb(stance), graphs.name(topic)),
                Optional.of(firstHand),
                List.of(verdict(told.size(), firstHand)),
                List.of(new Group(told.isEmpty() ? "" : "Said", told, List.of(), 0)));
    }

    /** As curators write it. */
    private Name verb(Node stance) {
        return new Name(stance.getURI(), Ontology.localName(stance.getURI()), graphs.label(stance));
    }

    private static String verdict(int sayings, boolean firstHand) {
        if (sayings == 0) {
            return "No article in this store tells that this was said.";
        }
        return Stream.of(
                        sayings == 1 ? "1 saying" : sayings + " sayings",
                        firstHand ? "" : ", but no article that stands tells so at first hand",
                        ". What is said is not asserted by being said.")
                .reduce("", String::concat);
    }
}
