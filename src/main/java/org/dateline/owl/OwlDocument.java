package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.dateline.export.GraphSource;
import org.dateline.export.SelectedArticles;
import org.dateline.mapping.Iris;
import org.dateline.store.Prefixes;

/**
 * Ontology, registers and articles of a store as one document in OWL 2 DL, made to be looked at in Protégé: a header,
 * a declaration and a label for everything, the words for each statement, undated ties as statements. Types that follow
 * from others are left out, so that each thing stands in one place of the class tree; so are articles that were replaced,
 * since one document has no place to say which version says what. Must be read inside the
 * transaction of its view; memory grows with the number of things, not of triples.
 */
public final class OwlDocument implements GraphSource {

    private static final Node INDIVIDUAL = OWL2.NamedIndividual.asNode();

    private final int leftOut;
    private final ChosenGraphs graphs;
    private final Node document;
    private final OwlTerms terms;
    private final OntologyHeaders headers;
    private final Fitting fitting;
    private final AnnotatedAxioms axioms;

    /** @param base of the store's IRIs */
    public OwlDocument(DatasetGraph view, String base) {
        Set<Node> articles = new HashSet<>(SelectedArticles.all(view));
        int all = articles.size();
        articles.removeAll(ChosenGraphs.replacedArticles(view));
        this.leftOut = all - articles.size();
        this.graphs = new ChosenGraphs(view, new Iris(base), articles);
        // below a reserved word, so that no curator's id can have the same IRI
        this.document = iri(base + "graph/facts");
        List<Triple> ontology =
                graphs.find(graphs.ontology(), Node.ANY, Node.ANY, Node.ANY).toList();
        this.headers = new OntologyHeaders(document, ontology);
        this.terms = new OwlTerms(headers.rest().toList());
        this.fitting = new Fitting(terms);
        this.axioms = new AnnotatedAxioms(graphs, terms);
    }

    /** The prefixes that a document is best written with. */
    public static Map<String, String> prefixes(String base) {
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.wellKnown(base));
        prefixes.put("dcterms", DCTerms.getURI());
        return Collections.unmodifiableMap(prefixes);
    }

    /** How many articles it does without, as a later version of each is there. */
    public int leftOut() {
        return leftOut;
    }

    /** The one graph that is written: its name is the IRI of the document. */
    @Override
    public Collection<Node> graphs() {
        return List.of(document);
    }

    @Override
    public Stream<Triple> triples(Node graph) {
        Set<Node> individuals = individuals();
        return Stream.of(
                        headers.header(graphs.articles().size()),
                        axioms.properties(),
                        terms.declarations(),
                        individuals.stream().map(thing -> Triple.create(thing, OwlTerms.TYPE, INDIVIDUAL)),
                        new NamedProperties(document).of(individuals.stream().filter(terms::isProperty)),
                        labels(individuals),
                        statements(),
                        new EvidenceAxioms(graphs, terms, axioms).triples(),
                        new DirectTies(graphs, terms, axioms).triples())
                .flatMap(triples -> triples);
    }

    /** What the ontology, the registers and the articles state. */
    private Stream<Triple> statements() {
        return Stream.concat(headers.rest(), graphs.facts().filter(this::says)).map(fitting::fitted);
    }

    private boolean says(Triple triple) {
        return !triple.getPredicate().equals(OwlTerms.TYPE)
                || !terms.hasSubclasses(triple.getObject())
                || !terms.follows(
                        triple.getObject(),
                        graphs.anywhere(triple.getSubject(), OwlTerms.TYPE, Node.ANY)
                                .map(Quad::getObject)
                                .toList());
    }

    private Set<Node> individuals() {
        Set<Node> individuals = new HashSet<>();
        statements().forEach(triple -> {
            Node property = triple.getPredicate();
            if (property.equals(OwlTerms.TYPE) && !OwlTerms.isBuiltIn(triple.getObject())) {
                individuals.add(triple.getSubject());
            } else if (terms.is(property, OwlTerms.DATA_PROPERTY)) {
                individuals.add(triple.getSubject());
            } else if (terms.is(property, OwlTerms.OBJECT_PROPERTY)) {
                individuals.addAll(List.of(triple.getSubject(), triple.getObject()));
            }
        });
        return individuals;
    }

    private Stream<Triple> labels(Set<Node> individuals) {
        Set<Node> things = terms.declarations().map(Triple::getSubject).collect(Collectors.toCollection(HashSet::new));
        things.addAll(individuals);
        things.addAll(headers.untitled());
        things.removeIf(OwlTerms::isBuiltIn);
        return Stream.concat(headers.titles(), new GivenLabels(graphs).of(things));
    }
}
