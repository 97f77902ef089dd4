package org.dateline.ontology;

import static org.dateline.ontology.Vocabulary.SKOS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.PropertyTerm.Form;
import org.dateline.ontology.PropertyTerm.Syntax;
import org.dateline.ontology.PropertyTerm.Traits;

/** Indexes the triples of ontology files: classes, properties, code lists, each from its annotations. */
final class OntologyReader {

    /** What an {@link Ontology} is made of. */
    record Contents(
            Graph terms,
            Graph shapes,
            SortedMap<String, PropertyTerm> properties,
            SortedMap<String, SortedSet<String>> superclasses,
            SortedMap<String, SortedSet<String>> superproperties,
            SortedMap<String, SortedSet<String>> disjoint,
            SortedMap<String, String> sections,
            List<Code> codes,
            SortedMap<String, String> prefixes) {}

    private static final List<Map.Entry<Node, Form>> FORMS = List.of(
            Map.entry(OWL.AnnotationProperty.asNode(), Form.ANNOTATION),
            Map.entry(OWL.DatatypeProperty.asNode(), Form.DATA),
            Map.entry(OWL.ObjectProperty.asNode(), Form.OBJECT));

    private final Graph graph;
    private final SortedMap<String, SortedSet<String>> superproperties;

    OntologyReader(Graph terms) {
        this.graph = terms;
        this.superproperties = closure(RDFS.subPropertyOf.getURI());
    }

    Contents read(Graph shapes, Map<String, String> prefixes) {
        return new Contents(
                graph,
                shapes,
                properties(),
                classes(),
                superproperties,
                steps(OWL.disjointWith.getURI()),
                sections(),
                codes(),
                new TreeMap<>(prefixes));
    }

    private SortedMap<String, PropertyTerm> properties() {
        SortedMap<String, PropertyTerm> properties = new TreeMap<>();
        FORMS.forEach(form -> instances(form.getKey()).forEach(p -> properties.put(p, property(p, form.getValue()))));
        return properties;
    }

    private PropertyTerm property(String iri, Form form) {
        List<String> keys = new ArrayList<>();
        keys.add(Ontology.localName(iri));
        keys.addAll(values(iri, Vocabulary.KEY));
        return new PropertyTerm(
                iri,
                keys.getFirst(),
                List.copyOf(keys),
                form,
                inherited(iri, List.of(RDFS.domain.getURI(), Vocabulary.DOMAIN_INCLUDES)),
                inherited(iri, List.of(RDFS.range.getURI(), Vocabulary.RANGE_INCLUDES)),
                value(iri, Vocabulary.CODE_LIST),
                value(iri, Vocabulary.INLINE_FACTUALITY),
                value(iri, Vocabulary.MARKS),
                value(iri, Vocabulary.VALUE_SYNTAX).map(OntologyReader::syntax).orElse(Syntax.TEXT),
                new Traits(
                        isTrue(iri, Vocabulary.ON_RECORD),
                        isTrue(iri, Vocabulary.WRITTEN_BY_TOOL),
                        isTrue(iri, Vocabulary.GIVES_BOUNDS),
                        isTrue(iri, Vocabulary.ARTICLE_DATE)));
    }

    /** A property without domain or range of its own has those of the properties above it; a Thing is anything. */
    private SortedSet<String> inherited(String property, List<String> annotations) {
        return inherited(property, annotations, new TreeSet<>());
    }

    private SortedSet<String> inherited(String property, List<String> annotations, Set<String> seen) {
        SortedSet<String> own = all(property, annotations);
        if (own.contains(OWL.Thing.getURI()) || !seen.add(property)) {
            return new TreeSet<>();
        }
        return own.isEmpty()
                ? values(property, RDFS.subPropertyOf.getURI()).stream()
                        .flatMap(above -> inherited(above, annotations, seen).stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                : own;
    }

    private SortedSet<String> all(String subject, List<String> predicates) {
        return predicates.stream()
                .flatMap(p -> values(subject, p).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Syntax syntax(String written) {
        return switch (written) {
            case "EDTF" -> Syntax.EDTF;
            case "duration" -> Syntax.DURATION;
            case "languages" -> Syntax.LANGUAGES;
            case "IRI" -> Syntax.IRI;
            default -> Syntax.TEXT;
        };
    }

    private SortedMap<String, SortedSet<String>> classes() {
        SortedMap<String, SortedSet<String>> known = new TreeMap<>();
        SortedMap<String, SortedSet<String>> above = closure(RDFS.subClassOf.getURI());
        instances(OWL.Class.asNode()).forEach(c -> known.put(c, above.getOrDefault(c, new TreeSet<>())));
        return known;
    }

    private SortedMap<String, String> sections() {
        SortedMap<String, String> sections = new TreeMap<>();
        graph.find(Node.ANY, NodeFactory.createURI(Vocabulary.SECTION), Node.ANY)
                .forEachRemaining(
                        t -> sections.put(text(t.getObject()), t.getSubject().getURI()));
        return sections;
    }

    private List<Code> codes() {
        return instances(NodeFactory.createURI(SKOS + "Concept")).stream()
                .flatMap(concept -> values(concept, SKOS + "inScheme").stream().map(scheme -> code(concept, scheme)))
                .toList();
    }

    private Code code(String concept, String scheme) {
        String local = Ontology.localName(concept);
        List<String> notations = new ArrayList<>(values(concept, SKOS + "notation"));
        notations.sort(Comparator.comparing((String n) -> !n.equals(local)).thenComparing(Function.identity()));
        return new Code(
                concept,
                scheme,
                notations.isEmpty() ? List.of(local) : notations,
                value(concept, Vocabulary.POLARITY),
                value(concept, Vocabulary.INLINE_FACTUALITY),
                isTrue(concept, Vocabulary.DEFAULT_AGENT));
    }

    /** For each subject all that can be reached by one or more steps of a property; cycles end. */
    private SortedMap<String, SortedSet<String>> closure(String property) {
        SortedMap<String, SortedSet<String>> steps = steps(property);
        SortedMap<String, SortedSet<String>> reached = new TreeMap<>();
        steps.keySet().forEach(start -> reached.put(start, reach(start, steps)));
        return reached;
    }

    private SortedMap<String, SortedSet<String>> steps(String property) {
        SortedMap<String, SortedSet<String>> steps = new TreeMap<>();
        graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
                .forEachRemaining(t -> steps.computeIfAbsent(t.getSubject().getURI(), s -> new TreeSet<>())
                        .add(t.getObject().getURI()));
        return steps;
    }

    private static SortedSet<String> reach(String start, SortedMap<String, SortedSet<String>> steps) {
        SortedSet<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(steps.getOrDefault(start, new TreeSet<>()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (seen.add(next)) {
                open.addAll(steps.getOrDefault(next, new TreeSet<>()));
            }
        }
        return seen;
    }

    private Collection<String> instances(Node type) {
        SortedSet<String> found = new TreeSet<>();
        graph.find(Node.ANY, RDF.type.asNode(), type)
                .filterKeep(t -> t.getSubject().isURI())
                .forEachRemaining(t -> found.add(t.getSubject().getURI()));
        return found;
    }

    private Optional<String> value(String subject, String property) {
        return values(subject, property).stream().findFirst();
    }

    private boolean isTrue(String subject, String property) {
        return values(subject, property).contains("true");
    }

    private SortedSet<String> values(String subject, String property) {
        SortedSet<String> found = new TreeSet<>();
        graph.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .filterDrop(Node::isBlank)
                .forEachRemaining(o -> found.add(text(o)));
        return found;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
