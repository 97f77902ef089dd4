package org.dateline.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Count;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Proposition;
import org.dateline.fact.Quote;
import org.dateline.fact.RegisterEntry;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/**
 * Turns facts into quads. What only a saying puts forward, or a scenario consists of, becomes a proposition that is
 * linked and never asserted; only what the article says in its own voice becomes a direct statement.
 */
public final class FactMapper {

    private final Ontology ontology;
    private final Iris iris;

    public FactMapper(Ontology ontology, Iris iris) {
        this.ontology = ontology;
        this.iris = iris;
    }

    /** The graph of one article: its description, then its records in their order. */
    public void article(ArticleFacts article, QuadSink sink) {
        new ArticleGraph(article.name(), sink).write(article);
    }

    /** The graph of the registers. */
    public void registers(Collection<RegisterEntry> entries, QuadSink sink) {
        ArticleGraph graph = new ArticleGraph(iris.registers(), "", sink);
        entries.stream().sorted(Comparator.comparing(RegisterEntry::id)).forEach(graph::entry);
    }

    /** The graph of the ontology in force, in the order of its N-Triples lines. */
    public void ontology(QuadSink sink) {
        Node graph = NodeFactory.createURI(iris.ontology());
        ontology.terms().find().toList().stream()
                .sorted(Comparator.comparing(NodeFmtLib::str))
                .forEach(triple -> sink.quad(Quad.create(graph, triple)));
    }

    /** Writes into one graph. */
    private final class ArticleGraph {

        private final Node graph;
        private final String article;
        private final QuadSink sink;

        ArticleGraph(String article, QuadSink sink) {
            this(iris.of(Id.shared(article)), article, sink);
        }

        ArticleGraph(String graph, String article, QuadSink sink) {
            this.graph = NodeFactory.createURI(graph);
            this.article = article;
            this.sink = sink;
        }

        void write(ArticleFacts facts) {
            types(graph, ontology.withSuperclasses(List.of(Vocabulary.ARTICLE)));
            facts.statements().forEach(s -> statement(graph, s));
            facts.quotes().forEach(quote -> evidence(graph, quote, facts.id()));
            facts.records().forEach(this::record);
        }

        void entry(RegisterEntry entry) {
            Node node = uri(iris.of(entry.id()));
            types(node, entry.types());
            entry.statements().forEach(s -> statement(node, s));
        }

        private void record(FactRecord record) {
            Node node = uri(iris.of(record.id()));
            types(node, record.types());
            record.statements().forEach(s -> statement(node, s));
            String link = record.kind() == Kind.SCENARIO ? Vocabulary.CONTENT : Vocabulary.STATES;
            record.propositions().forEach(p -> add(node, link, proposition(p)));
            record.evidence().forEach(quote -> evidence(node, quote, record.id()));
        }

        private void evidence(Node node, Quote quote, Id writer) {
            Node quoteNode = uri(iris.of(quote, article));
            add(node, Vocabulary.EVIDENCE, quoteNode);
            if (quote.owner().equals(writer)) {
                describe(quote, quoteNode);
            }
        }

        private void describe(Quote quote, Node node) {
            types(node, ontology.withSuperclasses(List.of(Vocabulary.QUOTE)));
            add(node, Vocabulary.QUOTED_FROM, graph);
            add(node, Vocabulary.WORDS, text(quote.words()));
            quote.translations().forEach(t -> add(node, Vocabulary.TRANSLATION, literal(t)));
            quote.evidenceFor().forEach(p -> add(node, Vocabulary.EVIDENCE_FOR, uri(p)));
            quote.anchor().ifPresent(anchor -> {
                add(node, Vocabulary.START, integer(anchor.start()));
                add(node, Vocabulary.END, integer(anchor.end()));
                add(node, Vocabulary.MATCH, uri(anchor.literal() ? Vocabulary.MATCH_LITERAL : Vocabulary.MATCH_FOLDED));
                anchor.exact().ifPresent(exact -> add(node, Vocabulary.EXACT, text(exact)));
            });
        }

        private Node proposition(Proposition proposition) {
            Node node = uri(iris.of(proposition));
            types(node, ontology.withSuperclasses(List.of(Vocabulary.PROPOSITION)));
            add(node, Vocabulary.SUBJECT, uri(iris.of(proposition.subject())));
            add(node, Vocabulary.PROPERTY, uri(proposition.property()));
            Value value = proposition.value();
            add(node, value instanceof Value.Literal ? Vocabulary.LITERAL : Vocabulary.OBJECT, value(value));
            return node;
        }

        private void statement(Node node, Statement statement) {
            add(node, statement.property(), value(statement.value()));
        }

        private Node value(Value value) {
            return switch (value) {
                case Value.Thing thing -> uri(iris.of(thing.id()));
                case Value.Resource resource -> uri(resource.iri());
                case Value.Literal literal -> literal(literal);
                case Value.Counted counted -> count(counted.count());
            };
        }

        private Node count(Count count) {
            Node node = uri(iris.of(count));
            types(node, ontology.withSuperclasses(List.of(Vocabulary.COUNT_CLASS)));
            add(node, Vocabulary.COUNT_OF, uri(count.code()));
            count.among().ifPresent(id -> add(node, Vocabulary.AMONG, uri(iris.of(id))));
            count.at().ifPresent(id -> add(node, Vocabulary.COUNTED_AT, uri(iris.of(id))));
            number(node, Vocabulary.MIN_VALUE, count.amount().min());
            number(node, Vocabulary.VALUE, count.amount().value());
            number(node, Vocabulary.MAX_VALUE, count.amount().max());
            count.unit().ifPresent(unit -> add(node, Vocabulary.UNIT, text(unit)));
            count.currency().ifPresent(currency -> add(node, Vocabulary.CURRENCY, text(currency)));
            count.amount().wording().ifPresent(words -> add(node, Vocabulary.WORDING, text(words)));
            count.wording().ifPresent(words -> add(node, Vocabulary.WORDING, text(words)));
            if (count.amount().noneReported()) {
                add(node, Vocabulary.WORDING, text("none reported"));
            }
            return node;
        }

        private void number(Node node, String property, Optional<BigDecimal> number) {
            number.ifPresent(n -> add(
                    node,
                    property,
                    NodeFactory.createLiteralDT(
                            n.toPlainString(), n.scale() > 0 ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger)));
        }

        private void types(Node node, Collection<String> types) {
            types.forEach(type -> sink.quad(Quad.create(graph, node, RDF.type.asNode(), uri(type))));
        }

        private void add(Node subject, String property, Node object) {
            sink.quad(Quad.create(graph, Triple.create(subject, uri(property), object)));
        }
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }

    private static Node literal(Value.Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(literal.text(), NodeFactory.getType(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.text(), literal.language());
    }
}
