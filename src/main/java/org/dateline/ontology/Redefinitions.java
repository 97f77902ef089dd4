package org.dateline.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;

/**
 * An extension adds and never changes: labels, notes, short keys and notations may be added to a bundled term, but
 * nothing by which the tool decides what is asserted. Otherwise a few words of Turtle could turn Scenarios into Events.
 */
final class Redefinitions {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node SECTION = NodeFactory.createURI(Vocabulary.SECTION);
    private static final Set<String> DECISIVE = Set.of(
            RDFS.domain.getURI(),
            RDFS.range.getURI(),
            RDFS.subClassOf.getURI(),
            RDFS.subPropertyOf.getURI(),
            Vocabulary.DOMAIN_INCLUDES,
            Vocabulary.RANGE_INCLUDES,
            Vocabulary.SKOS + "broader",
            Vocabulary.SKOS + "inScheme");

    private final Graph bundle;
    private final Diagnostics diagnostics;

    /** @param bundle all triples of the bundled files, shapes too */
    Redefinitions(Graph bundle, Diagnostics diagnostics) {
        this.bundle = bundle;
        this.diagnostics = diagnostics;
    }

    /** Takes out of an extension, and reports, what would give a bundled term, shape or section another meaning. */
    void removeFrom(Graph extension, String file) {
        List<Triple> changes =
                extension.find().filterKeep(t -> changes(t) || takesSection(t)).toList();
        changes.stream().sorted(Comparator.comparing(Triple::toString)).forEach(change -> {
            extension.delete(change);
            String prefixed = String.valueOf(
                    extension.getPrefixMapping().shortForm(change.getPredicate().getURI()));
            report(
                    file,
                    takesSection(change)
                            ? "the section %s has a class already"
                                    .formatted(change.getObject().getLiteralLexicalForm())
                            : "%s of %s would change what a bundled term means"
                                    .formatted(
                                            prefixed,
                                            Ontology.localName(
                                                    change.getSubject().getURI())));
        });
    }

    private boolean changes(Triple triple) {
        return triple.getSubject().isURI()
                && isDecisive(triple)
                && bundle.contains(triple.getSubject(), Node.ANY, Node.ANY)
                && !bundle.contains(triple);
    }

    private static boolean isDecisive(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            return !triple.getObject().equals(OWL.NamedIndividual.asNode());
        }
        return DECISIVE.contains(predicate)
                || predicate.startsWith(OWL.getURI())
                || predicate.startsWith(SHACL)
                || (predicate.startsWith(Vocabulary.DL) && !predicate.equals(Vocabulary.KEY));
    }

    private boolean takesSection(Triple triple) {
        return triple.getPredicate().equals(SECTION)
                && bundle.contains(Node.ANY, SECTION, triple.getObject())
                && !bundle.contains(triple);
    }

    /** Reports the classes and properties of extensions that contradict the bundled ones above them. */
    void check(Ontology ontology) {
        ontology.classes().stream()
                .filter(this::isNew)
                .filter(c -> ontology.contradict(Set.of(c)))
                .forEach(c -> report(
                        file(ontology, c),
                        "nothing can be a %s: classes above it exclude each other".formatted(Ontology.localName(c))));
        ontology.properties().stream()
                .filter(p -> isNew(p.iri()))
                .forEach(own -> ontology.properties().stream()
                        .filter(above -> !isNew(above.iri()) && ontology.isBelow(own.iri(), above.iri()))
                        .flatMap(above -> objection(own, above, ontology).stream())
                        .findFirst()
                        .ifPresent(objection -> report(file(ontology, own.iri()), objection)));
    }

    private static Optional<String> objection(PropertyTerm own, PropertyTerm above, Ontology ontology) {
        if (own.traits().onRecord() && !above.traits().onRecord()) {
            return Optional.of("%s would be asserted of a Scenario, since it stays on the record; %s is content"
                    .formatted(own.name(), above.name()));
        }
        return within(own.domains(), above.domains(), ontology)
                ? Optional.empty()
                : Optional.of("%s is below %s and may stand only on %s or a class below"
                        .formatted(own.name(), above.name(), Ontology.names(above.domains())));
    }

    private static boolean within(SortedSet<String> own, SortedSet<String> above, Ontology ontology) {
        return above.isEmpty()
                || (!own.isEmpty() && own.stream().allMatch(o -> above.stream().anyMatch(a -> ontology.isA(o, a))));
    }

    private boolean isNew(String iri) {
        return !bundle.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    private static String file(Ontology ontology, String iri) {
        return ontology.origin(iri).map(Origin::file).orElseThrow();
    }

    private void report(String file, String message) {
        diagnostics.report(
                Place.of(file),
                Problem.ONTOLOGY_REDEFINES,
                message,
                "hint: add a term of your own below it; labels, notes, keys and notations may be added to any");
    }
}
