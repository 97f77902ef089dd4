package org.dateline.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Mention;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.ontology.Vocabulary;

/** Explains a statement: which articles assert it, and if none does, who only puts it forward or rejects it. */
final class StatementExplainer {

    private static final int SHOWN = 10;
    /** What is of interest in a record of which one statement is asked; the rest is there when the record is asked for. */
    private static final Set<String> ASIDE = Stream.of(
                    "via", "addressee", "date", "dateText", "wording", "place", "factuality", "condition", "unless")
            .map(name -> Vocabulary.DL + name)
            .collect(Collectors.toUnmodifiableSet());

    private final Graphs graphs;
    private final Keys keys;
    private final TestimonyReader reader;

    StatementExplainer(Graphs graphs, Keys keys, TestimonyReader reader) {
        this.graphs = graphs;
        this.keys = keys;
        this.reader = reader;
    }

    Explanation explain(Statement statement) {
        List<Testimony> asserting = asserting(statement);
        List<Testimony> ties = ties(statement);
        List<Testimony> registered = registered(statement);
        Sayings sayings = new Sayings(graphs, keys, statement);
        Spoken spoken = new Spoken(
                told(sayings.puttingForward()), rejecting(sayings), told(sayings.judging()), told(sayings.scenarios()));
        boolean asserted = Stream.concat(asserting.stream(), ties.stream()).anyMatch(StatementExplainer::stands);
        List<String> verdict = new ArrayList<>(List.of(verdict(asserting, ties, asserted)));
        if (!registered.isEmpty()) {
            verdict.add("The registers %s: that is the curator's own knowledge, which no quote supports."
                    .formatted(asserted ? "say so too" : "do"));
        }
        verdict.add(spoken.verdict(asserted));
        List<Group> groups = List.of(
                group("In the article's own voice", asserting),
                group("As a tie", ties),
                group("In the registers", registered),
                group("Put forward", spoken.forward),
                group("Rejected", spoken.rejected),
                group("Judged", spoken.judged),
                spoken.group(),
                others(statement, sayings));
        return explanation(statement, asserted, verdict, groups);
    }

    /** What is said of it without asserting it. */
    private record Spoken(
            List<Testimony> forward, List<Testimony> rejected, List<Testimony> judged, List<Testimony> scenarios) {

        String verdict(boolean asserted) {
            List<String> parts = new ArrayList<>();
            count(parts, forward, "puts it forward", "put it forward");
            count(parts, rejected, "rejects it", "reject it");
            count(parts, judged, "judges it", "judge it");
            if (!parts.isEmpty()) {
                return String.join("; ", parts) + ".";
            }
            if (!scenarios.isEmpty()) {
                return "It is part of something that is only spoken of.";
            }
            return asserted ? "No saying puts it forward or rejects it." : "Nobody is told to say anything of it.";
        }

        /** In full only where no saying tells of them. */
        Group group() {
            boolean full = forward.isEmpty() && rejected.isEmpty();
            List<Mention> mentions = scenarios.stream()
                    .map(told -> new Mention(told.record(), ""))
                    .toList();
            return new Group(
                    "Part of what is only spoken of", full ? scenarios : List.of(), full ? List.of() : mentions, 0);
        }

        private static void count(List<String> parts, List<Testimony> sayings, String one, String several) {
            if (sayings.size() == 1) {
                parts.add("1 saying " + one);
            } else if (!sayings.isEmpty()) {
                parts.add("%s sayings %s".formatted(sayings.size(), several));
            }
        }
    }

    private String verdict(List<Testimony> asserting, List<Testimony> ties, boolean asserted) {
        if (!asserted) {
            return asserting.isEmpty() && ties.isEmpty()
                    ? "No article in this store says so in its own voice."
                    : "No article in this store says so in its own voice any more; what did was replaced.";
        }
        long articles = Stream.concat(asserting.stream(), ties.stream())
                .filter(StatementExplainer::stands)
                .map(Testimony::article)
                .distinct()
                .count();
        return articles == 1
                ? "1 article says so in its own voice."
                : "%s articles say so in their own voice.".formatted(articles);
    }

    private static boolean stands(Testimony testimony) {
        return testimony.article().filter(card -> !card.isReplaced()).isPresent();
    }

    /** The articles that have the triple, or one with a property below the one asked for. */
    private List<Testimony> asserting(Statement statement) {
        List<Testimony> asserting = new ArrayList<>();
        for (Node property : statement.properties()) {
            for (Quad quad : graphs.told(statement.subject(), property, Node.ANY)) {
                if (statement.hasObject(quad.getObject())) {
                    Testimony whole = reader.record(quad.getGraph(), statement.subject());
                    asserting.add(supporting(whole, property).with(below(statement, property)));
                }
            }
        }
        return asserting;
    }

    /** The entries of the registers that have it. */
    private List<Testimony> registered(Statement statement) {
        return statement.properties().stream()
                .flatMap(property -> graphs.objects(graphs.registers(), statement.subject(), property).stream()
                        .filter(statement::hasObject)
                        .map(object -> supporting(reader.entry(statement.subject()), property)
                                .with(below(statement, property))))
                .toList();
    }

    private List<Testimony> ties(Statement statement) {
        List<Testimony> ties = new ArrayList<>();
        for (Quad quad : graphs.told(Node.ANY, Graphs.iri(Vocabulary.RELATION_SUBJECT), statement.subject())) {
            Node article = quad.getGraph();
            Node relation = quad.getSubject();
            List<Node> properties = graphs.objects(article, relation, Graphs.iri(Vocabulary.RELATION_PROPERTY));
            boolean same = Stream.of(Vocabulary.RELATION_OBJECT, Vocabulary.RELATION_LITERAL)
                    .flatMap(slot -> graphs.objects(article, relation, Graphs.iri(slot)).stream())
                    .anyMatch(statement::hasObject);
            if (same && properties.stream().anyMatch(statement::isAbout)) {
                ties.add(reader.record(article, relation).with(tie(statement, article, relation)));
            }
        }
        return ties;
    }

    private String tie(Statement statement, Node article, Node relation) {
        String below = graphs.object(article, relation, Graphs.iri(Vocabulary.RELATION_PROPERTY))
                .map(property -> below(statement, property))
                .orElse("");
        boolean dated =
                graphs.object(article, relation, Graphs.iri(Vocabulary.DATE)).isPresent();
        return dated ? below : below + (below.isEmpty() ? "" : "; ") + "for which time it holds is not said";
    }

    private String below(Statement statement, Node property) {
        return property.equals(statement.property())
                ? ""
                : "as %s, which is below %s".formatted(graphs.label(property), graphs.label(statement.property()));
    }

    /** Of a record only what bears on one of its properties. */
    private static Testimony supporting(Testimony whole, Node property) {
        return new Testimony(
                whole.record(),
                whole.remark(),
                whole.facts().stream()
                        .filter(fact -> fact.property().iri().equals(property.getURI())
                                || ASIDE.contains(fact.property().iri()))
                        .toList(),
                whole.concluded(),
                whole.quotes().stream()
                        .filter(words -> words.supports().isEmpty()
                                || words.supports().stream()
                                        .anyMatch(key -> key.iri().equals(property.getURI())))
                        .toList(),
                whole.article(),
                whole.places());
    }

    private List<Testimony> told(List<Sayings.In> records) {
        return records.stream().map(this::told).toList();
    }

    private List<Testimony> rejecting(Sayings sayings) {
        return sayings.rejecting().stream()
                .map(in -> told(in).with(sayings.reach(in)))
                .toList();
    }

    /** A saying or Scenario without what its label tells already. */
    private Testimony told(Sayings.In in) {
        Testimony whole = reader.record(in.article(), in.record());
        return new Testimony(
                whole.record(),
                hand(in),
                whole.facts().stream()
                        .filter(fact -> ASIDE.contains(fact.property().iri())
                                || fact.property().iri().equals(Vocabulary.NOTE))
                        .toList(),
                whole.concluded(),
                whole.quotes(),
                whole.article(),
                whole.places());
    }

    private String hand(Sayings.In in) {
        return graphs.isA(in.record(), Vocabulary.REPORTED_CLAIM) ? "at second hand" : "";
    }

    private Group others(Statement statement, Sayings sayings) {
        List<Mention> all = sayings.others().stream()
                .map(in -> new Mention(reader.saying(in.article(), in.record(), statement.subject()), ""))
                .distinct()
                .toList();
        List<Mention> shown = all.subList(0, Math.min(SHOWN, all.size()));
        return new Group(
                "What else is said of its " + graphs.label(statement.property()),
                List.of(),
                shown,
                all.size() - shown.size());
    }

    private static Group group(String heading, List<Testimony> testimonies) {
        return new Group(heading, testimonies, List.of(), 0);
    }

    private Explanation explanation(Statement statement, boolean asserted, List<String> verdict, List<Group> groups) {
        String title = "%s — %s: %s"
                .formatted(
                        graphs.label(statement.subject()),
                        graphs.label(statement.property()),
                        graphs.label(statement.object()));
        return new Explanation(
                title,
                Stream.of(statement.subject(), statement.property(), statement.object())
                        .map(graphs::name)
                        .toList(),
                Optional.of(asserted),
                verdict,
                groups);
    }
}
