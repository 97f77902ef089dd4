package org.dateline.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return text(node, LABEL)
                .or(() -> text(node, PREFERRED))
                .or(() -> text(node, NOTATION))
                .or(() -> text(node, WORDS).map("“%s”"::formatted))
                .or(() -> sentence(node, depth))
                .orElseGet(() -> local(node));
    }

    private Optional<String> sentence(Node node, int depth) {
        if (value(node, "stance").isPresent()) {
            String speaker =
                    value(node, "claimant").map(actor -> of(actor, depth + 1)).orElse("nobody named");
            if (passesOnItsTopic(node)) {
                return Optional.of(Stream.concat(
                                Stream.of(speaker), values(node, "via").stream().map(next -> of(next, depth + 1)))
                        .collect(Collectors.joining(", via ")));
            }
            String about = values(node, "about").stream()
                    .map(topic -> of(topic, depth + 1))
                    .collect(Collectors.joining("; "));
            String saying = join(speaker, part(node, "stance", depth));
            return Optional.of(about.isEmpty() ? saying : saying + ": " + about);
        }
        if (value(node, "countOf").isPresent()) {
            return Optional.of(new CountLabel(view, node, term -> of(term, depth + 1)).toString());
        }
        String relation = value(node, "relationProperty").isPresent() ? "relation" : "";
        String property = part(node, relation.isEmpty() ? "property" : "relationProperty", depth);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        String subject = part(node, relation.isEmpty() ? "subject" : "relationSubject", depth);
        String object = part(node, relation.isEmpty() ? "object" : "relationObject", depth);
        String literal = part(node, relation.isEmpty() ? "literal" : "relationLiteral", depth);
        return Optional.of(join(subject, property, object, literal));
    }

    /** Whether a saying is about what is known only through it: one of several that a saying went through. */
    private boolean passesOnItsTopic(Node saying) {
        return values(saying, "about").stream()
                .anyMatch(topic -> values(topic, "via").contains(saying));
    }

    private String part(Node node, String property, int depth) {
        return value(node, property).map(value -> of(value, depth + 1)).orElse("");
    }

    private static String join(String... parts) {
        return String.join(
                " ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The value of one of the ontology's properties; the first in the order of terms where articles differ. */
    private Optional<Node> value(Node node, String property) {
        return first(view, node, NodeFactory.createURI(Vocabulary.DL + property));
    }

    private SortedSet<Node> values(Node node, String property) {
        return all(view, node, NodeFactory.createURI(Vocabulary.DL + property));
    }

    static Optional<Node> first(DatasetGraph view, Node subject, Node property) {
        return all(view, subject, property).stream().findFirst();
    }

    private static SortedSet<Node> all(DatasetGraph view, Node subject, Node property) {
        SortedSet<Node> values = new TreeSet<>(Comparator.comparing(Node::toString));
        view.find(Node.ANY, subject, property, Node.ANY).forEachRemaining(quad -> values.add(quad.getObject()));
        return values;
    }

    private Optional<String> text(Node node, Node property) {
        TreeSet<Quad> labels = new TreeSet<>(Comparator.<Quad>comparingInt(quad -> rank(quad.getObject()))
                .thenComparing(quad -> !quad.getGraph().equals(registers))
                .thenComparing(quad -> quad.getObject().toString()));
        for (Iterator<Quad> found = view.find(Node.ANY, node, property, Node.ANY); found.hasNext(); ) {
            Quad quad = found.next();
            if (quad.getObject().isLiteral()) {
                labels.add(quad);
            }
        }
        return labels.stream().findFirst().map(quad -> quad.getObject().getLiteralLexicalForm());
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
