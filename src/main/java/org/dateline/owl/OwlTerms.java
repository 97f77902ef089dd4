package org.dateline.owl;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which term of the ontology is a class, a datatype, or a property of what kind. Terms of other vocabularies that an extension
 * uses without a declaration are what their place makes them: OWL 2 DL wants each declared.
 */
final class OwlTerms {

    static final Node CLASS = OWL2.Class.asNode();
    static final Node OBJECT_PROPERTY = OWL2.ObjectProperty.asNode();
    static final Node DATA_PROPERTY = OWL2.DatatypeProperty.asNode();
    static final Node ANNOTATION_PROPERTY = OWL2.AnnotationProperty.asNode();
    static final Node DATATYPE = RDFS.Datatype.asNode();
    static final Node TYPE = RDF.type.asNode();

    private static final List<Node> PROPERTIES = List.of(OBJECT_PROPERTY, DATA_PROPERTY, ANNOTATION_PROPERTY);
    private static final List<Node> KINDS =
            List.of(CLASS, OBJECT_PROPERTY, DATA_PROPERTY, ANNOTATION_PROPERTY, DATATYPE);
    private static final Set<Node> BETWEEN_CLASSES =
            Set.of(RDFS.subClassOf.asNode(), OWL2.disjointWith.asNode(), OWL2.equivalentClass.asNode());
    private static final Set<Node> BETWEEN_PROPERTIES =
            Set.of(RDFS.subPropertyOf.asNode(), OWL2.equivalentProperty.asNode(), OWL2.propertyDisjointWith.asNode());
    private static final List<String> BUILT_IN = List.of(OWL2.NS, RDF.getURI(), RDFS.getURI());

    private final Map<Node, Set<Node>> kinds = new HashMap<>();
    private final Map<Node, Map<Node, Set<Node>>> steps = new HashMap<>();
    private final Map<Node, Set<Node>> superclasses = new HashMap<>();

    /** @param ontology the triples of its graph */
    OwlTerms(Collection<Triple> ontology) {
        KINDS.forEach(kind -> kinds.put(kind, new HashSet<>()));
        ontology.stream()
                .filter(triple -> triple.getPredicate().equals(TYPE) && kinds.containsKey(triple.getObject()))
                .forEach(triple -> declare(triple.getSubject(), triple.getObject()));
        ontology.forEach(this::inferProperties);
        ontology.forEach(this::inferClasses);
        Stream.of(RDFS.subClassOf, RDFS.subPropertyOf).forEach(link -> steps.put(link.asNode(), new HashMap<>()));
        ontology.stream()
                .filter(triple -> steps.containsKey(triple.getPredicate()))
                .forEach(triple -> steps.getOrDefault(triple.getPredicate(), Map.of())
                        .computeIfAbsent(triple.getSubject(), subject -> new HashSet<>())
                        .add(triple.getObject()));
    }

    private void inferProperties(Triple triple) {
        Node property = triple.getPredicate();
        if (BETWEEN_PROPERTIES.contains(property)) {
            KINDS.stream()
                    .filter(kind -> is(triple.getSubject(), kind))
                    .forEach(kind -> infer(triple.getObject(), kind));
            KINDS.stream()
                    .filter(kind -> is(triple.getObject(), kind))
                    .forEach(kind -> infer(triple.getSubject(), kind));
        } else if (property.equals(OWL2.inverseOf.asNode())) {
            infer(triple.getSubject(), OBJECT_PROPERTY);
            infer(triple.getObject(), OBJECT_PROPERTY);
        }
    }

    private void inferClasses(Triple triple) {
        Node property = triple.getPredicate();
        if (BETWEEN_CLASSES.contains(property)) {
            infer(triple.getSubject(), CLASS);
            infer(triple.getObject(), CLASS);
        } else if (property.equals(TYPE)
                || property.equals(RDFS.domain.asNode())
                || (property.equals(RDFS.range.asNode()) && is(triple.getSubject(), OBJECT_PROPERTY))) {
            infer(triple.getObject(), CLASS);
        }
        infer(property, ANNOTATION_PROPERTY);
    }

    private void infer(Node term, Node kind) {
        if (!isBuiltIn(term) && KINDS.stream().noneMatch(known -> is(term, known))) {
            declare(term, kind);
        }
    }

    private void declare(Node term, Node kind) {
        kinds.getOrDefault(kind, new HashSet<>()).add(term);
    }

    /** Whether OWL itself has the term. */
    static boolean isBuiltIn(Node term) {
        return term.isURI() && BUILT_IN.stream().anyMatch(term.getURI()::startsWith);
    }

    boolean is(Node term, Node kind) {
        return kinds.getOrDefault(kind, Set.of()).contains(term);
    }

    boolean isProperty(Node term) {
        return PROPERTIES.stream().anyMatch(kind -> is(term, kind));
    }

    /** A declaration for each class, property and datatype, in no order. */
    Stream<Triple> declarations() {
        return KINDS.stream()
                .flatMap(kind ->
                        kinds.getOrDefault(kind, Set.of()).stream().map(term -> Triple.create(term, TYPE, kind)));
    }

    /** Whether an instance of these classes is known to be of one of them without its being said. */
    boolean follows(Node type, Collection<Node> types) {
        return types.stream()
                .anyMatch(narrow -> superclasses(narrow).contains(type)
                        && !superclasses(type).contains(narrow));
    }

    /** Whether any class is below this one. */
    boolean hasSubclasses(Node type) {
        return steps.getOrDefault(RDFS.subClassOf.asNode(), Map.of()).values().stream()
                .anyMatch(above -> above.contains(type));
    }

    private Set<Node> superclasses(Node type) {
        return superclasses.computeIfAbsent(type, narrow -> above(narrow, RDFS.subClassOf.asNode()));
    }

    /** What can be reached from a term by steps of {@code rdfs:subClassOf} or {@code rdfs:subPropertyOf}. */
    Set<Node> above(Node term, Node link) {
        Map<Node, Set<Node>> next = steps.getOrDefault(link, Map.of());
        Set<Node> above = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(next.getOrDefault(term, Set.of()));
        while (!open.isEmpty()) {
            Node reached = open.removeFirst();
            if (above.add(reached)) {
                open.addAll(next.getOrDefault(reached, Set.of()));
            }
        }
        return above;
    }
}
