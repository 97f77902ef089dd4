package org.dateline.export;

import static org.eclipse.rdf4j.rio.helpers.BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES;
import static org.eclipse.rdf4j.rio.helpers.BasicParserSettings.PRESERVE_BNODE_IDS;
import static org.eclipse.rdf4j.rio.helpers.BasicParserSettings.VERIFY_DATATYPE_VALUES;
import static org.eclipse.rdf4j.rio.helpers.BasicParserSettings.VERIFY_URI_SYNTAX;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.CanonicalTerms;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** What others make of a written file, as sorted canonical lines: of N-Quads, for the default graph of N-Triples. */
public final class ReadBack {

    private ReadBack() {}

    /** By Jena's parsers. */
    public static SortedSet<String> byJena(byte[] bytes, GraphFormat format) {
        SortedSet<String> lines = new TreeSet<>();
        RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(lang(format))
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        lines.add(CanonicalTerms.line(triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        lines.add(line(quad.getGraph(), quad.asTriple()));
                    }
                });
        return lines;
    }

    private static Lang lang(GraphFormat format) {
        return switch (format) {
            case TRIG -> Lang.TRIG;
            case N_QUADS -> Lang.NQUADS;
            case TURTLE -> Lang.TURTLE;
            case N_TRIPLES -> Lang.NTRIPLES;
            case RDF_XML -> Lang.RDFXML;
            case JSON_LD -> Lang.JSONLD11;
        };
    }

    /** By RDF4J's parsers, terms taken as they stand. */
    public static SortedSet<String> byRdf4j(byte[] bytes, GraphFormat format) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        org.eclipse.rdf4j.rio.RDFParser parser = Rio.createParser(rdf4j(format));
        parser.getParserConfig()
                .set(VERIFY_DATATYPE_VALUES, false)
                .set(FAIL_ON_UNKNOWN_DATATYPES, false)
                .set(VERIFY_URI_SYNTAX, false)
                .set(PRESERVE_BNODE_IDS, true);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement s) {
                Triple triple = Triple.create(node(s.getSubject()), node(s.getPredicate()), node(s.getObject()));
                lines.add(s.getContext() == null ? CanonicalTerms.line(triple) : line(node(s.getContext()), triple));
            }
        });
        parser.parse(new ByteArrayInputStream(bytes), "urn:base:");
        return lines;
    }

    private static RDFFormat rdf4j(GraphFormat format) {
        return switch (format) {
            case TRIG -> RDFFormat.TRIG;
            case N_QUADS -> RDFFormat.NQUADS;
            case TURTLE -> RDFFormat.TURTLE;
            case N_TRIPLES -> RDFFormat.NTRIPLES;
            case RDF_XML -> RDFFormat.RDFXML;
            case JSON_LD -> RDFFormat.JSONLD;
        };
    }

    private static Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case Literal literal
            when literal.getLanguage().isPresent() ->
                NodeFactory.createLiteralLang(
                        literal.getLabel(), literal.getLanguage().get());
            case Literal literal ->
                NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        NodeFactory.getType(literal.getDatatype().stringValue()));
            default -> NodeFactory.createBlankNode(value.stringValue());
        };
    }

    /** The lines that are to be read back from quads in a format. */
    public static SortedSet<String> expected(GraphSource source, GraphFormat format) {
        SortedSet<String> lines = new TreeSet<>();
        for (Node graph : source.graphs()) {
            source.triples(graph)
                    .forEach(triple -> lines.add(format.merges() ? CanonicalTerms.line(triple) : line(graph, triple)));
        }
        return lines;
    }

    /** What was read too much, after a plus, and what is missing, after a minus; only the first few. */
    public static List<String> differences(SortedSet<String> read, SortedSet<String> expected) {
        Stream<String> more =
                read.stream().filter(line -> !expected.contains(line)).map(line -> "+ " + line);
        Stream<String> less =
                expected.stream().filter(line -> !read.contains(line)).map(line -> "- " + line);
        return Stream.concat(more.limit(5), less.limit(5)).toList();
    }

    private static String line(Node graph, Triple triple) {
        return Quad.isDefaultGraph(graph)
                ? CanonicalTerms.line(triple)
                : CanonicalTerms.line(Quad.create(graph, triple));
    }
}
