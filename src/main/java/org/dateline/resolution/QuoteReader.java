package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Quote;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.source.Finding;
import org.dateline.source.QuoteFinder;

/** Reads the quotes of a record and proves them where the article's text is at hand. */
final class QuoteReader {

    private static final String TEXT = "text";
    private static final String FOR = "for";
    private static final String OCCURRENCE = "occurrence";
    private static final String TRANSLATION = "translation";
    private static final List<String> KEYS = List.of(TEXT, FOR, OCCURRENCE, TRANSLATION);
    private static final int NAMING_WORDS = 6;

    private final Key.Reader keys;
    private final Function<Written, List<Statement>> translations;
    private final Optional<QuoteFinder> finder;
    private final Diagnostics diagnostics;

    /** @param translations reads what stands under {@code translation:} */
    QuoteReader(
            Key.Reader keys,
            Function<Written, List<Statement>> translations,
            Optional<QuoteFinder> finder,
            Diagnostics diagnostics) {
        this.keys = keys;
        this.translations = translations;
        this.finder = finder;
        this.diagnostics = diagnostics;
    }

    /** One quote as written, before it has an owner. */
    private record Draft(
            Written.Text text, OptionalInt occurrence, List<String> evidenceFor, List<Value.Literal> translations) {}

    /** The quotes under a record's {@code quote:}, numbered from 1. */
    List<Quote> read(Written.Fields record, Id owner) {
        List<Draft> drafts = new ArrayList<>();
        for (Written each : record.get(Key.Reader.QUOTE).map(Written::each).orElse(List.of())) {
            draft(each).ifPresent(drafts::add);
        }
        List<Draft> cut = reportCommas(drafts);
        List<Quote> quotes = new ArrayList<>();
        for (Draft draft : drafts) {
            quotes.add(quote(draft, owner, quotes.size() + 1, cut.contains(draft)));
        }
        return quotes;
    }

    /** The first words of a record's first quote, to make an id of. */
    Optional<String> firstWords(Written.Fields record) {
        return record.get(Key.Reader.QUOTE).map(Written::each).stream()
                .flatMap(List::stream)
                .findFirst()
                .flatMap(q -> q instanceof Written.Fields fields ? fields.text(TEXT) : Optional.of(q))
                .filter(Written.Text.class::isInstance)
                .map(text -> ((Written.Text) text).text().split("\\s+"))
                .map(words -> Arrays.stream(words).limit(NAMING_WORDS).collect(Collectors.joining(" ")));
    }

    /** The IRI of the property that a key names; a stance names the property stance. */
    Optional<String> property(Written.Text key) {
        return keys.read(new Written.Field(key.text(), key.place(), key))
                .filter(k -> !(k instanceof Key.Reserved))
                .map(Key::slot);
    }

    private Optional<Draft> draft(Written written) {
        return switch (written) {
            case Written.Text text -> Optional.of(new Draft(text, OptionalInt.empty(), List.of(), List.of()));
            case Written.Fields fields -> draft(fields);
            case Written.Items items -> {
                diagnostics.report(
                        items.place(),
                        Problem.BAD_QUOTE,
                        "a list in a list; a quote in [brackets] stands in 'single quotes'");
                yield Optional.empty();
            }
        };
    }

    private Optional<Draft> draft(Written.Fields fields) {
        for (Written.Field field : fields.fields()) {
            if (!KEYS.contains(field.key())) {
                diagnostics.report(
                        field.place(),
                        Problem.UNKNOWN_KEY,
                        "a quote has text, for, occurrence and translation; found %s".formatted(field.key()));
            }
        }
        Optional<Written.Text> text = fields.text(TEXT);
        if (text.isEmpty()) {
            diagnostics.report(fields.place(), Problem.BAD_QUOTE, "a quote needs its words under text:");
            return Optional.empty();
        }
        return Optional.of(new Draft(text.get(), occurrence(fields), evidenceFor(fields), translations(fields)));
    }

    private OptionalInt occurrence(Written.Fields fields) {
        Optional<Written> written = fields.get(OCCURRENCE);
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        if (written.get() instanceof Written.Text text && text.text().matches("[1-9][0-9]{0,5}")) {
            return OptionalInt.of(Integer.parseInt(text.text()));
        }
        diagnostics.report(written.get().place(), Problem.BAD_QUOTE, "occurrence is a number from 1");
        return OptionalInt.empty();
    }

    private List<String> evidenceFor(Written.Fields fields) {
        List<String> properties = new ArrayList<>();
        for (Written each : fields.get(FOR).map(Written::each).orElse(List.of())) {
            if (each instanceof Written.Text key) {
                property(key).ifPresent(properties::add);
            } else {
                diagnostics.report(each.place(), Problem.BAD_QUOTE, "for: takes the keys that the words support");
            }
        }
        return properties;
    }

    private List<Value.Literal> translations(Written.Fields fields) {
        return fields.get(TRANSLATION).map(translations).orElse(List.of()).stream()
                .map(Statement::value)
                .filter(Value.Literal.class::isInstance)
                .map(Value.Literal.class::cast)
                .toList();
    }

    /** @param cut whether a comma made two quotes of one: that is reported, and neither is looked for */
    private Quote quote(Draft draft, Id owner, int number, boolean cut) {
        if (finder.isEmpty()) {
            QuoteFinder.fault(draft.text.text())
                    .ifPresent(fault -> diagnostics.report(draft.text.place(), Problem.BAD_QUOTE, fault));
        }
        Optional<Finding.Found> found = finder.filter(f -> !cut).flatMap(f -> find(f, draft));
        String words = found.map(Finding.Found::words).orElseGet(() -> QuoteFinder.canonical(draft.text.text()));
        Optional<Quote.Anchor> anchor =
                found.map(f -> new Quote.Anchor(f.start(), f.end(), f.match() == Finding.Match.LITERAL, f.exact()));
        return new Quote(owner, number, words, anchor, draft.evidenceFor, draft.translations, draft.text.place());
    }

    private Optional<Finding.Found> find(QuoteFinder finder, Draft draft) {
        Place place = draft.text.place();
        String words = draft.text.text();
        Finding finding =
                draft.occurrence.isPresent() ? finder.find(words, draft.occurrence.getAsInt()) : finder.find(words);
        switch (finding) {
            case Finding.Found found -> {
                found.remarks()
                        .forEach(r -> diagnostics.add(
                                new Diagnostic(place, r.problem().severity(), r.problem(), r.message(), List.of())));
                return Optional.of(found);
            }
            case Finding.NotFound missing ->
                reportMissing(place, missing, finder.article().name());
            case Finding.Ambiguous many ->
                diagnostics.report(
                        place,
                        Problem.QUOTE_AMBIGUOUS,
                        "'%s' stands %s times in the article (lines %s)"
                                .formatted(many.words(), many.count(), lines(many.lines())),
                        "hint: add words around it, or write {text: …, occurrence: 2}");
            case Finding.AcrossParagraphs across ->
                diagnostics.report(
                        place,
                        Problem.QUOTE_ACROSS_PARAGRAPHS,
                        "the words begin in one paragraph (line %s) and end in another (line %s)"
                                .formatted(across.line(), across.endLine()),
                        "hint: quote each paragraph on its own, as a list");
            case Finding.Malformed malformed -> diagnostics.report(place, Problem.BAD_QUOTE, malformed.reason());
        }
        return Optional.empty();
    }

    private static String lines(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void reportMissing(Place place, Finding.NotFound missing, String textName) {
        String message = switch (missing.part()) {
            case WHOLE -> "these words do not stand in the article";
            case FIRST, MIDDLE -> "the words '%s' do not stand in the article".formatted(missing.missing());
            case LAST -> "after the first words, '%s' does not follow in that paragraph".formatted(missing.missing());
        };
        String[] hints = missing.nearest()
                .map(passage ->
                        new String[] {"nearest: %s  (%s:%s)".formatted(passage.text(), textName, passage.line())})
                .orElse(new String[0]);
        diagnostics.report(place, Problem.QUOTE_NOT_FOUND, message, hints);
    }

    /** In a flow list the comma of {@code [roughly 5,000 troops]} cuts one quote into two. */
    private List<Draft> reportCommas(List<Draft> drafts) {
        List<Draft> cut = new ArrayList<>();
        for (int i = 1; i < drafts.size() && finder.isPresent(); i++) {
            Written.Text left = drafts.get(i - 1).text;
            Written.Text right = drafts.get(i).text;
            boolean sameLine = left.place().line() == right.place().line();
            if (sameLine && (stands(left, ", ", right) || stands(left, ",", right))) {
                cut.addAll(drafts.subList(i - 1, i + 1));
                diagnostics.report(
                        right.place(),
                        Problem.COMMA_IN_FLOW,
                        "the comma before these words cut the quote in two",
                        "hint: put the whole quote in 'single quotes'");
            }
        }
        return cut;
    }

    private boolean stands(Written.Text left, String comma, Written.Text right) {
        return finder.orElseThrow().find(left.text() + comma + right.text(), 1) instanceof Finding.Found;
    }
}
