package org.dateline.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/** Explains a record, an article, or an entry of the registers. */
final class ThingExplainer {

    private final Graphs graphs;
    private final Keys keys;
    private final TestimonyReader reader;

    ThingExplainer(Graphs graphs, Keys keys, TestimonyReader reader) {
        this.graphs = graphs;
        this.keys = keys;
        this.reader = reader;
    }

    Explanation explain(Node thing) {
        if (graphs.isA(thing, Vocabulary.ARTICLE)) {
            return article(thing);
        }
        return graphs.isA(thing, Vocabulary.RECORD) ? record(thing) : entry(thing);
    }

    private Explanation article(Node article) {
        List<String> verdict = new ArrayList<>(List.of("An article. Its graph holds %s.".formatted(counts(article))));
        if (graphs.isReplaced(article)) {
            verdict.add("It was replaced by %s, and answers leave it out.".formatted(names(graphs.replacing(article))));
        }
        return explanation(
                article, verdict, List.of(new Group("", List.of(reader.record(article, article)), List.of(), 0)));
    }

    /** How many records of each kind an article has. */
    private String counts(Node article) {
        return Stream.of("Event", "Scenario", "Claim", "ReportedClaim", "Relation")
                .map(kind -> counted(
                        graphs.find(article, Node.ANY, Graphs.TYPE, Graphs.dl(kind))
                                .size(),
                        kind))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "no records" : text));
    }

    private static String counted(int number, String kind) {
        return "%s %s%s".formatted(number, kind, number == 1 ? "" : "s");
    }

    private Explanation record(Node record) {
        List<Testimony> testimonies = graphs.articlesOf(record).stream()
                .map(article -> reader.record(article, record))
                .toList();
        Mentions mentions = new Mentions(graphs, reader, record);
        return explanation(
                record,
                List.of(kind(record)),
                List.of(
                        new Group("", testimonies, List.of(), 0),
                        mentions.sayings(),
                        mentions.others("Where else it stands")));
    }

    /** What a record is, and so whose word it is. */
    private String kind(Node record) {
        Node article = graphs.articlesOf(record).getFirst();
        if (graphs.isA(record, Vocabulary.EVENT)) {
            int articles = graphs.articlesOf(record).size();
            return articles == 1
                    ? "An Event: the article tells it in its own voice."
                    : "An Event: %s articles tell it in their own voice.".formatted(articles);
        }
        if (graphs.isA(record, Vocabulary.SCENARIO)) {
            return "A Scenario: spoken of, and not presented as having happened; nothing in it is asserted.";
        }
        if (graphs.isA(record, Vocabulary.RELATION)) {
            return "A Relation: the article states this tie in its own voice, for its time.";
        }
        if (graphs.isA(record, Vocabulary.REPORTED_CLAIM)) {
            return "A saying at second hand: the article knows it only through %s. Nothing in it is asserted."
                    .formatted(names(graphs.objects(article, record, Graphs.iri(Vocabulary.VIA))));
        }
        List<Node> speakers = graphs.objects(article, record, Graphs.iri(Vocabulary.CLAIMANT));
        return speakers.isEmpty()
                ? "A saying of nobody named. Nothing in it is asserted."
                : "A saying of %s, as the article tells at first hand. Nothing in it is asserted."
                        .formatted(names(speakers));
    }

    private Explanation entry(Node entry) {
        List<Group> groups = new ArrayList<>();
        String kinds = keys.mostSpecific(graphs.objects(graphs.registers(), entry, Graphs.TYPE)).stream()
                .map(type -> Ontology.localName(type.getURI()))
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            groups.add(new Group("", List.of(reader.entry(entry)), List.of(), 0));
        }
        Mentions mentions = new Mentions(graphs, reader, entry);
        groups.add(mentions.sayings());
        groups.add(mentions.others("Where it stands in records"));
        List<String> verdict = new ArrayList<>();
        if (!kinds.isEmpty()) {
            verdict.add("An entry of the registers (%s): the curator's own knowledge, which no quote supports."
                    .formatted(kinds));
        }
        verdict.add(mentioned(mentions));
        return explanation(entry, verdict, groups);
    }

    private static String mentioned(Mentions mentions) {
        int records = mentions.records();
        return records == 0
                ? "No record mentions it."
                : "%s of %s %s it."
                        .formatted(
                                counted(records, "record"),
                                counted(mentions.articles(), "article"),
                                records == 1 ? "mentions" : "mention");
    }

    private String names(List<Node> nodes) {
        return nodes.stream().map(graphs::label).collect(Collectors.joining(" and "));
    }

    private Explanation explanation(Node thing, List<String> verdict, List<Group> groups) {
        return new Explanation(graphs.label(thing), List.of(graphs.name(thing)), Optional.empty(), verdict, groups);
    }
}
