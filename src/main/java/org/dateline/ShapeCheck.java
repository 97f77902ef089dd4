package org.dateline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.diagnostic.Severity;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Quote;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Validator;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.store.RegisterLine;
import org.dateline.store.StoreIndex.Source;

/**
 * Holds graphs against the shapes, one article at a time, each in a small graph of its own triples and the types of
 * what it refers to; findings are told at the line of the fact.
 */
final class ShapeCheck {

    private static final Node TYPE = RDF.type.asNode();

    private final Validator validator;
    private final Iris iris;
    private final Diagnostics diagnostics;

    ShapeCheck(Ontology ontology, Iris iris, Diagnostics diagnostics) {
        this.validator = new Validator(ontology);
        this.iris = iris;
        this.diagnostics = diagnostics;
    }

    /** Where each node, and each property of a node, is written. */
    private static final class Places {

        private final Map<String, Place> nodes = new HashMap<>();
        private final Map<String, Place> properties = new HashMap<>();

        void node(String iri, Place place) {
            nodes.putIfAbsent(iri, place);
        }

        void statements(String iri, Iterable<Statement> statements) {
            statements.forEach(s -> properties.putIfAbsent(iri + " " + s.property(), s.place()));
        }

        Place of(Validator.Finding finding, Place otherwise) {
            Place node = nodes.getOrDefault(finding.focus(), otherwise);
            return finding.path()
                    .map(path -> properties.getOrDefault(finding.focus() + " " + path, node))
                    .orElse(node);
        }
    }

    /** Checks an article's graph. The graph is extended by the types of what it refers to. */
    void article(ArticleFacts article, Graph graph, Function<Id, SortedSet<String>> types) {
        references(article).forEach(id -> addTypes(graph, NodeFactory.createURI(iris.of(id)), types.apply(id)));
        report(graph, places(article), article.place());
    }

    /**
     * Checks the union of all registers, once a build.
     *
     * @param types the classes of whatever an entry refers to, by its IRI
     * @param kept the sources that stay in the store; what is found in their entries is told of their files
     */
    void registers(
            Graph union, ResolvedFacts facts, Function<String, SortedSet<String>> types, Collection<Source> kept) {
        Places places = new Places();
        for (ResolvedFacts.OfFile file : facts.files()) {
            file.register().forEach(entry -> {
                places.node(iris.of(entry.id()), entry.place());
                places.statements(iris.of(entry.id()), entry.statements());
            });
        }
        kept.forEach(source -> source.register()
                .forEach(line -> places.node(RegisterLine.of(line).subject(), Place.of(source.file()))));
        Graph graph = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(graph, union);
        union.find()
                .filterKeep(t -> t.getObject().isURI())
                .filterDrop(t -> t.getPredicate().equals(TYPE))
                .forEach(t ->
                        addTypes(graph, t.getObject(), types.apply(t.getObject().getURI())));
        report(graph, places, Place.of(facts.files().getFirst().file().name()));
    }

    private Places places(ArticleFacts article) {
        Places places = new Places();
        places.node(iris.of(article.id()), article.place());
        places.statements(iris.of(article.id()), article.statements());
        article.quotes().forEach(q -> places.node(iris.of(q, article.name()), q.place()));
        for (FactRecord record : article.records()) {
            String node = iris.of(record.id());
            places.node(node, record.place());
            places.statements(node, record.statements());
            for (Quote quote : record.evidence()) {
                places.node(iris.of(quote, article.name()), quote.place());
            }
            record.propositions().forEach(p -> places.node(iris.of(p), record.place()));
            for (Statement statement : record.statements()) {
                if (statement.value() instanceof Value.Counted counted) {
                    places.node(iris.of(counted.count()), statement.place());
                }
            }
        }
        return places;
    }

    /** All that an article refers to. */
    static SortedSet<Id> references(ArticleFacts article) {
        SortedSet<Id> references = new TreeSet<>();
        article.statements().forEach(s -> addThing(s.value(), references));
        for (FactRecord record : article.records()) {
            record.statements().forEach(s -> addThing(s.value(), references));
            record.propositions().forEach(p -> {
                references.add(p.subject());
                addThing(p.value(), references);
            });
        }
        return references;
    }

    private static void addThing(Value value, SortedSet<Id> references) {
        switch (value) {
            case Value.Thing thing -> references.add(thing.id());
            case Value.Counted counted -> {
                counted.count().among().ifPresent(references::add);
                counted.count().at().ifPresent(references::add);
            }
            case Value.Literal literal -> {}
            case Value.Resource resource -> {}
        }
    }

    private static void addTypes(Graph graph, Node node, SortedSet<String> types) {
        types.forEach(type -> graph.add(Triple.create(node, TYPE, NodeFactory.createURI(type))));
    }

    private void report(Graph graph, Places places, Place otherwise) {
        validator
                .findings(graph)
                .forEach(finding -> diagnostics.add(new Diagnostic(
                        places.of(finding, otherwise),
                        finding.severe() ? Severity.ERROR : Severity.WARNING,
                        Problem.SHAPE,
                        finding.message(),
                        List.of())));
    }
}
