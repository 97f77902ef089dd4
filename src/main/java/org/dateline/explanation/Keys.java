package org.dateline.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/** The properties of the ontology in force, by the keys that curators write; read from the store's own copy of it. */
final class Keys {

    private static final List<String> KINDS = List.of("ObjectProperty", "DatatypeProperty", "AnnotationProperty");
    private static final String NOTATION = Vocabulary.SKOS + "notation";
    private static final String IN_SCHEME = Vocabulary.SKOS + "inScheme";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";

    private final Graphs graphs;

    Keys(Graphs graphs) {
        this.graphs = graphs;
    }

    /** The properties that a word may mean: a local name, a short key, a name with a prefix, an IRI. */
    List<Node> meanings(String word) {
        return properties().filter(property -> isCalled(property, word)).toList();
    }

    /** The keys of records, verbs too, in order; those with a prefix left out. */
    SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        graphs.find(graphs.ontology(), Node.ANY, Graphs.iri(IN_SCHEME), Graphs.iri(Vocabulary.STANCES)).stream()
                .flatMap(quad -> graphs.objects(graphs.ontology(), quad.getSubject(), Graphs.iri(NOTATION)).stream())
                .forEach(notation -> words.add(notation.getLiteralLexicalForm()));
        properties().forEach(property -> {
            words.add(Ontology.localName(property.getURI()));
            keys(property).forEach(key -> words.add(key.getLiteralLexicalForm()));
        });
        return words;
    }

    private Stream<Node> properties() {
        return KINDS.stream()
                .flatMap(kind -> graphs.find(graphs.ontology(), Node.ANY, Graphs.TYPE, Graphs.iri(OWL + kind)).stream())
                .map(Quad::getSubject)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI));
    }

    private boolean isCalled(Node property, String word) {
        String iri = property.getURI();
        return Ontology.localName(iri).equals(word)
                || iri.equals(word)
                || graphs.expand(word).filter(iri::equals).isPresent()
                || keys(property).stream()
                        .anyMatch(key -> key.getLiteralLexicalForm().equals(word));
    }

    private List<Node> keys(Node property) {
        return graphs.objects(graphs.ontology(), property, Graphs.iri(Vocabulary.KEY));
    }

    /** A property and all below it; itself first. */
    List<Node> narrower(Node property) {
        return below(property, RDFS.subPropertyOf.asNode());
    }

    /** A code and all below it; itself first. */
    List<Node> narrowerCodes(Node code) {
        return below(code, Graphs.iri(Vocabulary.SKOS + "broader"));
    }

    /** Classes without those that have another of them below. */
    List<Node> mostSpecific(List<Node> classes) {
        return classes.stream()
                .filter(wide -> below(wide, RDFS.subClassOf.asNode()).stream()
                        .noneMatch(narrow -> !narrow.equals(wide) && classes.contains(narrow)))
                .toList();
    }

    private List<Node> below(Node from, Node link) {
        List<Node> all = new ArrayList<>(List.of(from));
        Deque<Node> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            for (Quad quad : graphs.find(graphs.ontology(), Node.ANY, link, open.removeFirst())) {
                if (!all.contains(quad.getSubject())) {
                    all.add(quad.getSubject());
                    open.addLast(quad.getSubject());
                }
            }
        }
        return all;
    }

    /** Whether values of a property are texts. */
    boolean takesText(Node property) {
        return !graphs.has(graphs.ontology(), property, Graphs.TYPE, Graphs.iri(OWL + "ObjectProperty"));
    }

    /** The code that a property's list has under a notation. */
    Optional<Node> code(Node property, String notation) {
        return graphs.object(graphs.ontology(), property, Graphs.iri(Vocabulary.CODE_LIST))
                .flatMap(list -> code(list.getURI(), notation));
    }

    /** The code that a list has under a notation. */
    Optional<Node> code(String list, String notation) {
        Node text = NodeFactory.createLiteralString(notation);
        return graphs.find(graphs.ontology(), Node.ANY, Graphs.iri(NOTATION), text).stream()
                .map(Quad::getSubject)
                .filter(code -> graphs.has(graphs.ontology(), code, Graphs.iri(IN_SCHEME), Graphs.iri(list)))
                .findFirst();
    }

    /** Whether who speaks with a stance says that it is not so. */
    boolean rejects(Node stance) {
        return hasPolarity(stance, "rejects");
    }

    /** Whether who speaks with a stance puts forward what is said. */
    boolean putsForward(Node stance) {
        return hasPolarity(stance, "puts-forward");
    }

    private boolean hasPolarity(Node stance, String polarity) {
        return graphs.has(
                graphs.ontology(),
                stance,
                Graphs.iri(Vocabulary.POLARITY),
                Graphs.iri(Vocabulary.CODE + "polarity/" + polarity));
    }
}
