package org.dateline.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.answer.Quotation;
import org.dateline.explanation.Explanation.Card;
import org.dateline.explanation.Explanation.Fact;
import org.dateline.explanation.Explanation.Name;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.explanation.Explanation.Words;
import org.dateline.ontology.Vocabulary;

/** Reads what one graph tells of a node: a record of an article, the article itself, or a register entry. */
final class TestimonyReader {

    /** Shown first, in this order; the others follow in the order of their names. */
    private static final List<String> FIRST = List.of(
            "stance",
            "claimant",
            "via",
            "addressee",
            "about",
            "states",
            "relationSubject",
            "relationProperty",
            "relationObject",
            "relationLiteral",
            "eventType",
            "factuality",
            "content",
            "agent",
            "target",
            "harmed",
            "participant",
            "instrument",
            "recipient",
            "origin",
            "destination",
            "count",
            "place",
            "near",
            "date",
            "dateText",
            "wording");

    /** Shown last, in this order. */
    private static final List<String> LAST = List.of(Vocabulary.ALT_LABEL, Vocabulary.NOTE);

    private static final Set<String> ELSEWHERE = Set.of(
            Graphs.TYPE.getURI(),
            Vocabulary.LABEL,
            Vocabulary.EVIDENCE,
            Vocabulary.EARLIEST,
            Vocabulary.LATEST,
            Vocabulary.INFERRED,
            Vocabulary.SHA256);

    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(TestimonyReader::rank).thenComparing(Node::getURI);

    private final Graphs graphs;
    private final Keys keys;

    TestimonyReader(Graphs graphs, Keys keys) {
        this.graphs = graphs;
        this.keys = keys;
    }

    private static int rank(Node property) {
        String iri = property.getURI();
        int rank = iri.startsWith(Vocabulary.DL) ? FIRST.indexOf(iri.substring(Vocabulary.DL.length())) : -1;
        return rank < 0 ? FIRST.size() + 1 + LAST.indexOf(iri) : rank;
    }

    /** A record as an article tells it. */
    Testimony record(Node article, Node record) {
        return read(article, record, Optional.of(card(article)));
    }

    /** An entry of the registers. */
    Testimony entry(Node entry) {
        return read(graphs.registers(), entry, Optional.empty());
    }

    /** A saying in a few words, for where it is clear what it is about: who, how, and what exactly it says of that. */
    Name saying(Node article, Node saying, Node topic) {
        String speakers = labels(article, saying, Vocabulary.CLAIMANT);
        String via = labels(article, saying, Vocabulary.VIA);
        String said = saidOf(article, saying, topic);
        return named(
                saying,
                (speakers.isEmpty() ? "nobody named" : speakers)
                        + (via.isEmpty() ? "" : ", via " + via)
                        + " "
                        + labels(article, saying, Vocabulary.STANCE)
                        + (said.isEmpty() ? "" : " – " + said));
    }

    /** Nothing for all that a Scenario consists of: it is the whole that is meant then. */
    private String saidOf(Node article, Node saying, Node topic) {
        List<Node> said = graphs.objects(article, saying, Graphs.iri(Vocabulary.STATES)).stream()
                .filter(part -> graphs.has(article, part, Graphs.iri(Vocabulary.SUBJECT), topic))
                .toList();
        List<Node> content = graphs.objects(Node.ANY, topic, Graphs.iri(Vocabulary.CONTENT));
        return !content.isEmpty() && said.containsAll(content)
                ? ""
                : said.stream()
                        .map(part -> said(article, part, List.of(topic)).label())
                        .collect(Collectors.joining("; "));
    }

    private String labels(Node graph, Node node, String property) {
        return graphs.objects(graph, node, Graphs.iri(property)).stream()
                .map(graphs::label)
                .collect(Collectors.joining(" and "));
    }

    private Testimony read(Node graph, Node node, Optional<Card> card) {
        Map<Node, List<Node>> values = new LinkedHashMap<>();
        graphs.find(graph, node, Node.ANY, Node.ANY).stream()
                .filter(quad -> !ELSEWHERE.contains(quad.getPredicate().getURI()))
                .sorted(Comparator.comparing(Quad::getPredicate, ORDER)) // keeps the order of objects
                .forEach(quad -> values.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>())
                        .add(quad.getObject()));
        List<Fact> facts = new ArrayList<>();
        values.forEach((property, objects) -> facts.add(fact(graph, node, property, objects)));
        return new Testimony(
                graphs.name(node),
                "",
                facts,
                graphs.objects(graph, node, Graphs.iri(Vocabulary.INFERRED)).stream()
                        .map(graphs::name)
                        .toList(),
                Quotation.of(graphs.view(), graph, node).stream()
                        .map(this::words)
                        .toList(),
                card,
                List.of());
    }

    private Fact fact(Node graph, Node node, Node property, List<Node> objects) {
        boolean states = property.getURI().equals(Vocabulary.STATES);
        if (!states && !property.getURI().equals(Vocabulary.CONTENT)) {
            return new Fact(
                    graphs.name(property), objects.stream().map(graphs::shown).toList());
        }
        List<Node> topics = states ? graphs.objects(graph, node, Graphs.iri(Vocabulary.ABOUT)) : List.of(node);
        return new Fact(
                states ? stated(graph, node, property) : named(property, "consists of"),
                objects.stream().map(part -> said(graph, part, topics)).toList());
    }

    /** What is stated may be stated to be so, or not to be so. */
    private Name stated(Node graph, Node saying, Node property) {
        List<Node> stances = graphs.objects(graph, saying, Graphs.iri(Vocabulary.STANCE));
        String verb = stances.stream().anyMatch(keys::rejects)
                ? "rejects"
                : stances.stream().anyMatch(keys::putsForward) ? "puts forward" : "judges";
        return named(property, verb);
    }

    private Name named(Node node, String label) {
        Name name = graphs.name(node);
        return new Name(name.iri(), name.id(), label);
    }

    /** A Proposition by its property and value; by its subject too where that is not the one thing spoken of. */
    private Name said(Node graph, Node proposition, List<Node> topics) {
        List<Node> subjects = graphs.objects(graph, proposition, Graphs.iri(Vocabulary.SUBJECT));
        Optional<Node> property = graphs.object(graph, proposition, Graphs.iri(Vocabulary.PROPERTY));
        Optional<Node> value = graphs.object(graph, proposition, Graphs.iri(Vocabulary.OBJECT))
                .or(() -> graphs.object(graph, proposition, Graphs.iri(Vocabulary.LITERAL)));
        String content = property.map(graphs::label).orElse("") + ": "
                + value.map(graphs::label).orElse("");
        return named(
                proposition,
                subjects.equals(topics)
                        ? content
                        : subjects.stream().map(graphs::label).collect(Collectors.joining(", ")) + " — " + content);
    }

    private Words words(Quotation quotation) {
        return new Words(
                quotation.words(),
                quotation.proven(),
                quotation.supports().stream().map(graphs::name).toList(),
                quotation.translations(),
                quotation.link());
    }

    /** An article by what readers know it by. */
    Card card(Node article) {
        return new Card(
                graphs.name(article),
                text(article, "headline"),
                text(article, "publisher"),
                text(article, "datePublished"),
                text(article, "url"),
                graphs.replacing(article).stream().map(graphs::name).toList());
    }

    private Optional<String> text(Node article, String property) {
        return graphs.object(article, article, Graphs.iri(Vocabulary.SCHEMA + property))
                .map(graphs::label);
    }
}
