package org.dateline.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.ontology.Vocabulary;

/**
 * What things are called when shown: their label in the wished language, else without one, in English, in any; a code's
 * preferred label or notation; a quote's words; for a saying, a proposition or a count a short sentence in labels; else
 * the part of the IRI after the base. Reads the view it is given, so it lives no longer than that transaction.
 */
public final class Labels {

    /** Sayings about sayings about sayings are cut off here, should a curator have gone round in a circle. */
    private static final int DEEPEST = 4;

    private static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Node PREFERRED = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
    private static final Node NOTATION = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation");

    private static final Node WORDS = NodeFactory.createURI(Vocabulary.WORDS);

    private final DatasetGraph view;
    private final String base;
    private final Node registers;
    private final String language;
    private final Map<Node, String> known = new HashMap<>();

    /**
     * @param base of the store's IRIs
     * @param language a tag such as {@code ar}; none means labels without a language come first
     */
    public Labels(DatasetGraph view, String base, Optional<String> language) {
        this.view = view;
        this.base = base;
        this.registers = NodeFactory.createURI(base + "graph/registers");
        this.language = language.orElse("");
    }

    /** What an IRI is called; a literal is its own text. */
    public String of(Node node) {
        return of(node, 0);
    }

    private String of(Node node, int depth) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI() || depth > DEEPEST) {
            return local(node);
        }
        String label = known.get(node);
        if (label == null) {
            label = find(node, depth);
            known.put(node, label);
        }
        return label;
    }

    private String find(Node node, int depth) {
        // all at once: to ask for one property after the other takes several times as long
        List<Quad> told = Iter.toList(view.find(Node.ANY, node, Node.ANY, Node.ANY));
        return text(told, LABEL)
                .or(() -> text(told, PREFERRED))
                .or(() -> text(told, NOTATION))
                .or(() -> text(told, WORDS).map("“%s”"::formatted))
                .or(() -> sentence(node, told, depth))
                .orElseGet(() -> local(node));
    }

    private Optional<String> sentence(Node node, List<Quad> told, int depth) {
        if (value(told, "stance").isPresent()) {
            String speaker =
                    value(told, "claimant").map(actor -> of(actor, depth + 1)).orElse("nobody named");
            if (passesOnItsTopic(node, told)) {
                return Optional.of(Stream.concat(
                                Stream.of(speaker), values(told, "via").stream().map(next -> of(next, depth + 1)))
                        .collect(Collectors.joining(", via ")));
            }
            String about = values(told, "about").stream()
                    .map(topic -> of(topic, depth + 1))
                    .collect(Collectors.joining("; "));
            String saying = join(speaker, part(told, "stance", depth));
            return Optional.of(about.isEmpty() ? saying : saying + ": " + about);
        }
        if (value(told, "countOf").isPresent()) {
            return Optional.of(new CountLabel(view, node, term -> of(term, depth + 1)).toString());
        }
        String relation = value(told, "relationProperty").isPresent() ? "relation" : "";
        String property = part(told, relation.isEmpty() ? "property" : "relationProperty", depth);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        String subject = part(told, relation.isEmpty() ? "subject" : "relationSubject", depth);
        String object = part(told, relation.isEmpty() ? "object" : "relationObject", depth);
        String literal = part(told, relation.isEmpty() ? "literal" : "relationLiteral", depth);
        return Optional.of(join(subject, property, object, literal));
    }

    /** Whether a saying is about what is known only through it: one of several that a saying went through. */
    private boolean passesOnItsTopic(Node saying, List<Quad> told) {
        return values(told, "about").stream()
                .anyMatch(topic -> view.contains(Node.ANY, topic, property("via"), saying));
    }

    private String part(List<Quad> told, String property, int depth) {
        return value(told, property).map(value -> of(value, depth + 1)).orElse("");
    }

    private static String join(String... parts) {
        return String.join(
                " ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The value of one of the ontology's properties; the first in the order of terms where articles differ. */
    private static Optional<Node> value(List<Quad> told, String property) {
        return values(told, property).stream().findFirst();
    }

    private static SortedSet<Node> values(List<Quad> told, String property) {
        SortedSet<Node> values = new TreeSet<>(Comparator.comparing(Node::toString));
        of(told, property(property)).forEach(quad -> values.add(quad.getObject()));
        return values;
    }

    private static Node property(String local) {
        return NodeFactory.createURI(Vocabulary.DL + local);
    }

    private static Stream<Quad> of(List<Quad> told, Node property) {
        return told.stream().filter(quad -> quad.getPredicate().equals(property));
    }

    /** As {@link #value}, of a subject about which nothing else is wanted. */
    static Optional<Node> first(DatasetGraph view, Node subject, Node property) {
        return Iter.asStream(view.find(Node.ANY, subject, property, Node.ANY))
                .map(Quad::getObject)
                .min(Comparator.comparing(Node::toString));
    }

    private Optional<String> text(List<Quad> told, Node property) {
        return of(told, property)
                .filter(quad -> quad.getObject().isLiteral())
                .min(Comparator.<Quad>comparingInt(quad -> rank(quad.getObject()))
                        .thenComparing(quad -> !quad.getGraph().equals(registers))
                        .thenComparing(quad -> quad.getObject().toString()))
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    private int rank(Node label) {
        String tag = label.getLiteralLanguage();
        if (!language.isEmpty() && tag.equalsIgnoreCase(language)) {
            return 0;
        }
        if (tag.isEmpty()) {
            return 1;
        }
        return tag.equalsIgnoreCase("en") ? 2 : 3;
    }

    private String local(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        String iri = node.getURI();
        for (String namespace : List.of(base, Vocabulary.DL, Vocabulary.CODE)) {
            if (iri.startsWith(namespace) && iri.length() > namespace.length()) {
                return iri.substring(namespace.length());
            }
        }
        return iri;
    }
}
