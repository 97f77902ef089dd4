package org.dateline.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Finds in graphs what one server refuses, another repairs, and a third stores as something else. */
final class Objections {

    private static final Pattern GRAPH_NAME = Pattern.compile("https?://[^/].*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final char DELETE = 0x7F;
    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    private final int most;
    private final List<String> found = new ArrayList<>();

    /** @param most after how many nothing more is noted */
    Objections(int most) {
        this.most = most;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    void lookAt(Node graph, List<Triple> triples) {
        if (!graph.isURI() || !GRAPH_NAME.matcher(graph.getURI()).matches() || !isLegal(graph.getURI())) {
            note("the name of the graph %s is no absolute http or https IRI".formatted(graph));
        }
        for (Triple triple : triples) {
            for (Node term : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                objection(term)
                        .ifPresent(words -> note("%s in the graph %s: %s %s %s"
                                .formatted(
                                        words, graph, triple.getSubject(), triple.getPredicate(), triple.getObject())));
            }
        }
    }

    private static Optional<String> objection(Node term) {
        if (term.isBlank()) {
            return Optional.of("a blank node, which every push would add once more,");
        }
        if (term.isURI() && !isLegal(term.getURI())) {
            return Optional.of("an IRI that is not legal");
        }
        if (term.isLiteral() && !term.getLiteral().isWellFormed()) {
            return Optional.of("a value that its datatype does not have");
        }
        return Optional.empty();
    }

    private static boolean isLegal(String iri) {
        if (!SCHEME.matcher(iri).lookingAt()) {
            return false;
        }
        // no regular expression: there are millions to look at
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            boolean usual = Character.isLetterOrDigit(c) || c >= DELETE;
            if (c <= ' ' || (!usual && NOT_IN_IRIS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private void note(String words) {
        if (found.size() < most) {
            found.add(words);
        }
    }
}
