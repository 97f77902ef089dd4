package org.dateline.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.answer.Labels;
import org.dateline.explanation.Explanation.Name;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.Prefixes;

/** The graphs of a store as explanations look at them; all lists are in the order of terms. Lives in one transaction. */
final class Graphs {

    static final Node TYPE = RDF.type.asNode();

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    private final DatasetGraph view;
    private final String base;
    private final Labels labels;
    private final Map<String, String> prefixes;
    private final Map<Node, List<Node>> replacedBy = new HashMap<>();
    private final Node registers;
    private final Node ontology;

    /** @param language a tag, for labels */
    Graphs(DatasetGraph view, String base, Optional<String> language) {
        this.view = view;
        this.base = base;
        this.labels = new Labels(view, base, language);
        this.prefixes = new LinkedHashMap<>(Prefixes.wellKnown(base));
        this.registers = iri(base + "graph/registers");
        this.ontology = iri(base + "graph/ontology");
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node dl(String name) {
        return iri(Vocabulary.DL + name);
    }

    DatasetGraph view() {
        return view;
    }

    String base() {
        return base;
    }

    Node registers() {
        return registers;
    }

    Node ontology() {
        return ontology;
    }

    /** The IRI that a name with a well-known prefix stands for. */
    Optional<String> expand(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(prefixes.get(name.substring(0, colon)))
                        .map(namespace -> namespace + name.substring(colon + 1));
    }

    /** Quads of articles, by graph, subject, property and object. */
    List<Quad> told(Node subject, Node property, Node object) {
        List<Quad> quads = new ArrayList<>();
        for (Quad quad : find(Node.ANY, subject, property, object)) {
            if (!quad.getGraph().equals(registers) && !quad.getGraph().equals(ontology)) {
                quads.add(quad);
            }
        }
        return quads;
    }

    /** Quads of one graph, or of all. */
    List<Quad> find(Node graph, Node subject, Node property, Node object) {
        List<Quad> quads = new ArrayList<>();
        Iterator<Quad> found = view.find(graph, subject, property, object);
        found.forEachRemaining(quads::add);
        quads.sort(Comparator.comparing(Quad::getGraph, ORDER)
                .thenComparing(Quad::getSubject, ORDER)
                .thenComparing(Quad::getPredicate, ORDER)
                .thenComparing(Quad::getObject, ORDER));
        return quads;
    }

    /** The objects of a subject's property in one graph. */
    List<Node> objects(Node graph, Node subject, Node property) {
        return find(graph, subject, property, Node.ANY).stream()
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    Optional<Node> object(Node graph, Node subject, Node property) {
        return objects(graph, subject, property).stream().findFirst();
    }

    boolean has(Node graph, Node subject, Node property, Node object) {
        return view.contains(graph, subject, property, object);
    }

    /** Whether any graph says that it is of a class. */
    boolean isA(Node thing, String type) {
        return has(Node.ANY, thing, TYPE, iri(type));
    }

    /** Whether only the ontology's graph describes it. */
    boolean isOfOntology(Node thing) {
        return has(ontology, thing, Node.ANY, Node.ANY)
                && told(thing, Node.ANY, Node.ANY).isEmpty()
                && !has(registers, thing, Node.ANY, Node.ANY);
    }

    /** The articles that say that something is there; those that were replaced last. */
    List<Node> articlesOf(Node record) {
        return told(record, TYPE, Node.ANY).stream()
                .map(Quad::getGraph)
                .distinct()
                .sorted(Comparator.comparing(this::isReplaced))
                .toList();
    }

    /** The articles that replace an article. */
    List<Node> replacing(Node article) {
        return replacedBy.computeIfAbsent(
                article,
                old -> told(Node.ANY, dl("replaces"), old).stream()
                        .map(Quad::getSubject)
                        .distinct()
                        .toList());
    }

    boolean isReplaced(Node article) {
        return !replacing(article).isEmpty();
    }

    /** What something is called. */
    String label(Node node) {
        return labels.of(node);
    }

    /** Something by its names. */
    Name name(Node node) {
        return new Name(node.isURI() ? node.getURI() : "", id(node), label(node));
    }

    /** Something by its names as tables show it: of a moment only the day. */
    Name shown(Node node) {
        Name name = name(node);
        boolean moment = node.isLiteral() && XSDDatatype.XSDdateTime.getURI().equals(node.getLiteralDatatypeURI());
        return moment ? new Name(name.iri(), name.id(), name.label().replaceFirst("T.*", "")) : name;
    }

    /** How users write it: a path below the base, a key, else with a prefix or the whole IRI; a literal's own text. */
    String id(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
        String iri = node.getURI();
        if (iri.startsWith(base) && iri.length() > base.length()) {
            return iri.substring(base.length());
        }
        if (iri.startsWith(Vocabulary.DL)) {
            return iri.substring(Vocabulary.DL.length());
        }
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }
}
