package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;

/**
 * Describes graphs as a dataset, for catalogues and for whoever finds it on a server: VoID (W3C Interest Group Note of
 * 2011) and DCAT 3. It says only what the graphs themselves and the call know, and no time of day: the same graphs give
 * the same description. No blank nodes.
 */
public final class DatasetDescription {

    /** Where the Library of Congress names languages with two letters, as DCAT wants them. */
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    /** Prefix to namespace of the vocabularies of descriptions, beside the well-known ones. */
    public static final Map<String, String> PREFIXES =
            Map.of("dcat", DCAT.NS, "dcterms", DCTerms.NS, "void", VOID.getURI());

    private final Iris iris;
    private final About about;

    /**
     * What the graphs do not know.
     *
     * @param title empty for one made from the number of articles
     * @param licence an absolute IRI
     * @param tool the tool's version
     * @param ontology IRI of the ontology's version
     */
    public record About(Optional<String> title, Optional<String> licence, String tool, Optional<String> ontology) {

        /** The same, with the version of the ontology that a store's graphs were made with, where its graph tells it. */
        public About in(DatasetGraph store, String base) {
            Node graph = NodeFactory.createURI(new Iris(base).ontology());
            Node header = NodeFactory.createURI(Vocabulary.ONTOLOGY);
            return new About(
                    title,
                    licence,
                    tool,
                    store.stream(graph, header, OWL2.versionIRI.asNode(), Node.ANY)
                            .map(quad -> quad.getObject().toString())
                            .findFirst());
        }
    }

    /** @param base of the store's IRIs */
    public DatasetDescription(String base, About about) {
        this.iris = new Iris(base);
        this.about = about;
    }

    /** The description as a graph of its own, in a fixed order; each graph of the source is read once. */
    public List<Quad> of(GraphSource source) {
        DatasetCount count = DatasetCount.of(source, iris);
        Writing writing = new Writing(NodeFactory.createURI(iris.description()));
        Node dataset = NodeFactory.createURI(iris.dataset());
        writing.add(dataset, RDF.type, VOID.Dataset.asNode());
        writing.add(dataset, RDF.type, DCAT.Dataset.asNode());
        writing.add(dataset, DCTerms.title, text(about.title.orElseGet(() -> title(count.articles()))));
        about.licence.ifPresent(licence -> writing.add(dataset, DCTerms.license, NodeFactory.createURI(licence)));
        writing.add(dataset, VOID.uriSpace, text(iris.base()));
        writing.add(dataset, VOID.vocabulary, NodeFactory.createURI(Vocabulary.DL));
        about.ontology.ifPresent(version -> writing.add(dataset, DCTerms.conformsTo, NodeFactory.createURI(version)));
        writing.add(dataset, VOID.triples, integer(count.triples()));
        writing.add(dataset, VOID.entities, integer(count.entities()));
        addTool(writing, dataset);
        addClasses(writing, dataset, count);
        addPublishers(writing, dataset, count);
        addDates(writing, dataset, count);
        count.languages().forEach(tag -> addLanguage(writing, dataset, tag));
        return writing.quads;
    }

    private static String title(long articles) {
        return articles == 1 ? "Facts of one news article" : "Facts of %s news articles".formatted(articles);
    }

    private void addTool(Writing writing, Node dataset) {
        Node tool = part("tool");
        writing.add(dataset, property(Vocabulary.PROV + "wasAttributedTo"), tool);
        writing.add(tool, RDF.type, NodeFactory.createURI(Vocabulary.PROV + "SoftwareAgent"));
        writing.add(tool, RDFS.label, text("Dateline " + about.tool));
        writing.add(tool, property(Vocabulary.SCHEMA + "softwareVersion"), text(about.tool));
    }

    private void addClasses(Writing writing, Node dataset, DatasetCount count) {
        count.classes().forEach((type, entities) -> {
            Node partition = part(type.substring(Vocabulary.DL.length()));
            writing.add(dataset, VOID.classPartition, partition);
            writing.add(partition, VOID._class, NodeFactory.createURI(type));
            writing.add(partition, VOID.entities, integer(entities));
        });
    }

    private void addPublishers(Writing writing, Node dataset, DatasetCount count) {
        if (count.publishers() > 0) {
            Node partition = part("publisher");
            writing.add(dataset, VOID.propertyPartition, partition);
            writing.add(partition, VOID.property, NodeFactory.createURI(Vocabulary.PUBLISHER));
            writing.add(partition, VOID.distinctObjects, integer(count.publishers()));
        }
    }

    /** From the first to the last day on which an article may have appeared. */
    private void addDates(Writing writing, Node dataset, DatasetCount count) {
        SortedSet<String> days = count.days();
        if (!days.isEmpty()) {
            Node dates = part("dates");
            writing.add(dataset, DCTerms.temporal, dates);
            writing.add(dates, RDF.type, DCTerms.PeriodOfTime.asNode());
            writing.add(dates, DCAT.startDate, day(days.first()));
            writing.add(dates, DCAT.endDate, day(days.last()));
        }
    }

    private static void addLanguage(Writing writing, Node dataset, String tag) {
        writing.add(dataset, property(Vocabulary.LANGUAGE), text(tag));
        if (tag.matches("[a-z]{2}(-.*)?")) {
            writing.add(dataset, DCTerms.language, NodeFactory.createURI(LANGUAGES + tag.substring(0, 2)));
        }
    }

    private Node part(String name) {
        return NodeFactory.createURI(iris.dataset() + "/" + name);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    /** Quads of one graph. */
    private record Writing(Node graph, List<Quad> quads) {

        Writing(Node graph) {
            this(graph, new ArrayList<>());
        }

        void add(Node subject, Property property, Node object) {
            quads.add(Quad.create(graph, subject, property.asNode(), object));
        }
    }
}
