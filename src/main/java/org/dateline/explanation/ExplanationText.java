package org.dateline.explanation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.TextWidth;
import org.dateline.explanation.Explanation.Card;
import org.dateline.explanation.Explanation.Fact;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Mention;
import org.dateline.explanation.Explanation.Name;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.explanation.Explanation.Words;
import org.dateline.ontology.Vocabulary;

/** An explanation for reading: plain lines of at most 100 columns, but for links, which are not broken. */
public final class ExplanationText {

    private static final String INDENT = "  ";
    /** So many facts go with the quotes without an empty line between. */
    private static final int FEW = 3;

    /** A Relation is called by its subject, property and value. */
    private static final Set<String> IN_THE_LABEL = Set.of(
            Vocabulary.RELATION_SUBJECT,
            Vocabulary.RELATION_PROPERTY,
            Vocabulary.RELATION_OBJECT,
            Vocabulary.RELATION_LITERAL);

    private final Layout layout = new Layout();

    private ExplanationText() {}

    /** The whole text of some explanations, one below the other, with its last line end. */
    public static String of(List<Explanation> explanations) {
        ExplanationText text = new ExplanationText();
        explanations.forEach(text::write);
        return text.layout.toString().stripTrailing() + "\n";
    }

    private void write(Explanation explanation) {
        layout.gap();
        layout.line(explanation.title());
        String ids = explanation.about().stream()
                .map(Name::id)
                .map(id -> id.indexOf(' ') < 0 ? id : '"' + id + '"')
                .collect(Collectors.joining(" "));
        if (!ids.isEmpty() && !ids.equals(explanation.title())) {
            layout.line(ids);
        }
        layout.gap();
        explanation.verdict().forEach(layout::line);
        explanation.groups().forEach(group -> write(group, explanation));
    }

    private void write(Group group, Explanation explanation) {
        if (group.testimonies().isEmpty() && group.mentions().isEmpty()) {
            return;
        }
        layout.gap();
        if (!group.heading().isEmpty()) {
            layout.line(group.heading() + ":");
        }
        for (Testimony testimony : group.testimonies()) {
            if (!group.heading().isEmpty()) {
                layout.gap();
            }
            write(testimony, !isTitle(testimony.record(), explanation));
            layout.gap();
        }
        group.mentions().forEach(this::write);
        if (group.more() > 0) {
            layout.line(INDENT, "… and %s more".formatted(group.more()));
        }
    }

    private static boolean isTitle(Name record, Explanation explanation) {
        return explanation.about().size() < 2 && record.label().equals(explanation.title());
    }

    private void write(Testimony testimony, boolean named) {
        if (named) {
            layout.line(INDENT, testimony.record().label());
        }
        if (!testimony.remark().isEmpty()) {
            layout.line(INDENT, testimony.remark());
        }
        List<Fact> facts = testimony.facts().stream()
                .filter(fact -> !IN_THE_LABEL.contains(fact.property().iri()))
                .toList();
        int width = facts.stream()
                .mapToInt(fact -> TextWidth.of(fact.property().label()))
                .max()
                .orElse(0);
        facts.forEach(fact -> write(fact, width));
        if (!testimony.concluded().isEmpty()) {
            layout.line(INDENT, "the curator concluded: " + labels(testimony.concluded()));
        }
        if (facts.size() > FEW) {
            layout.gap();
        }
        testimony.quotes().forEach(this::write);
        if (!testimony.quotes().isEmpty()) {
            boolean proven = testimony.quotes().stream().allMatch(Words::proven);
            layout.line(
                    INDENT, proven ? "proven in the article's text" : "not proven: the article's text was not at hand");
        }
        testimony.article().ifPresent(this::write);
        places(testimony.places());
    }

    private void write(Fact fact, int width) {
        String name = fact.property().label();
        String before = INDENT + name + " ".repeat(width - TextWidth.of(name) + 2);
        boolean texts = fact.values().stream().allMatch(value -> value.iri().isEmpty());
        List<String> lines = fact.values().stream().map(Name::label).toList();
        for (String line : texts ? List.of(String.join(", ", lines)) : lines) {
            layout.line(before, line);
            before = " ".repeat(TextWidth.of(before));
        }
    }

    private void write(Words words) {
        String supports = words.supports().isEmpty() ? "" : labels(words.supports()) + ": ";
        layout.line(INDENT, supports + "“" + words.words() + "”");
        words.translations().forEach(translation -> layout.line(INDENT + INDENT, "in translation: " + translation));
        words.link().ifPresent(link -> layout.line(INDENT + INDENT, link));
    }

    private void write(Card card) {
        String source = card.publisher().orElse(card.article().id())
                + card.published().map(date -> ", " + date).orElse("")
                + card.headline().map(text -> ": " + text).orElse("");
        layout.line(INDENT + "in ", source);
        if (card.isReplaced()) {
            layout.line(INDENT + "   ", "this article was replaced by " + labels(card.replacedBy()));
        }
    }

    private void places(List<Place> places) {
        places.forEach(place -> layout.line(INDENT + "at ", place.toString()));
    }

    private void write(Mention mention) {
        String how = mention.how().isEmpty() ? "" : mention.how() + ": ";
        Name record = mention.record();
        if (record.label().equals(record.id())) {
            layout.line(INDENT, how + record.label());
        } else {
            layout.line(INDENT, how + record.label(), "(" + record.id() + ")");
        }
    }

    private static String labels(List<Name> names) {
        return names.stream().map(Name::label).collect(Collectors.joining(", "));
    }
}
