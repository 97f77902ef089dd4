package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.diagnostic.Problem;
import org.dateline.source.Finding.AcrossParagraphs;
import org.dateline.source.Finding.Ambiguous;
import org.dateline.source.Finding.Found;
import org.dateline.source.Finding.Malformed;
import org.dateline.source.Finding.Match;
import org.dateline.source.Finding.NotFound;
import org.dateline.source.Finding.Passage;
import org.dateline.source.Finding.Remark;
import org.dateline.source.Words.Span;

/**
 * Finds quotes in the text of one article: word for word, whole words, within one paragraph, at exactly one place. What
 * is nearly right is not found. Only what a keyboard cannot type and a reader cannot see is levelled, on both sides
 * (see {@link FoldedText}); case, spelling and the article's errors count.
 *
 * <p>An ellipsis between blanks leaves words out, once or more often, unless it stands so in the text. Each side of it
 * has two whole words at least; the first words stand once in the text, each further side is taken where it first
 * stands behind the one before, in the same paragraph. Where a whole paragraph stands again (or, of six words or more,
 * within another: a pull quote), the first is taken.
 *
 * <p>Make one for each text and ask it often; it folds the text once. Immutable.
 */
public final class QuoteFinder {

    private static final int MOST_WORDS_LEFT_OUT = 60;

    private final ArticleText article;
    private final FoldedText folded;
    private final Occurrences occurrences;

    public QuoteFinder(ArticleText article) {
        this.article = article;
        this.folded = FoldedText.of(article);
        this.occurrences = new Occurrences(folded);
    }

    /** The text in which it looks. */
    public ArticleText article() {
        return article;
    }

    /** The words as they go into the graph when there is no text to prove them: folded, elisions as {@code  … }. */
    public static String canonical(String words) {
        return Quote.of(words).canonical();
    }

    /** Why words can be no quote, whatever the text, a sentence without full stop; empty if nothing speaks against. */
    public static Optional<String> fault(String words) {
        return Quote.of(words).fault();
    }

    /** Finds words that stand at one place only. */
    public Finding find(String words) {
        return find(words, OptionalInt.empty());
    }

    /** Finds the n-th place, counted from 1, of the words (of the first words of an elision). */
    public Finding find(String words, int occurrence) {
        return find(words, OptionalInt.of(occurrence));
    }

    private Finding find(String words, OptionalInt occurrence) {
        Quote quote = Quote.of(words, side -> occurrences.next(side, 0) >= 0);
        Optional<String> fault = quote.fault();
        if (fault.isPresent()) {
            return new Malformed(fault.get());
        }
        List<List<Integer>> places = occurrences.places(quote.side(0));
        if (places.isEmpty()) {
            return missingStart(quote);
        }
        if (occurrence.isEmpty() && places.size() > 1) {
            return ambiguous(quote.side(0), places);
        }
        int number = occurrence.orElse(1);
        return number < 1 || number > places.size()
                ? new Malformed("there is no occurrence %s: the words stand at %s place%s in the text"
                        .formatted(number, places.size(), places.size() == 1 ? "" : "s"))
                : complete(quote, places.get(number - 1));
    }

    /** Takes the first of the paragraphs that repeat each other in which all sides stand. */
    private Finding complete(Quote quote, List<Integer> starts) {
        for (int start : starts) {
            List<Span> spans = spans(quote, start);
            if (spans.size() == quote.sides().size()) {
                return found(quote, spans, starts);
            }
        }
        return missingSide(quote, spans(quote, starts.getFirst()));
    }

    /** Where the sides stand, as many of them as there are in the paragraph, in their order. */
    private List<Span> spans(Quote quote, int start) {
        int end = occurrences.paragraphAt(start).end();
        var spans = new ArrayList<Span>();
        int at = start;
        for (int number = 0; number < quote.sides().size(); number++) {
            String side = quote.side(number);
            at = number == 0 ? start : occurrences.next(side, at);
            if (at < 0 || at >= end) {
                break;
            }
            spans.add(new Span(at, at + side.length()));
            at += side.length();
        }
        return spans;
    }

    private Found found(Quote quote, List<Span> spans, List<Integer> starts) {
        int start = sourceStart(spans.getFirst());
        int end = folded.map().end(spans.getLast().end());
        boolean literal = true;
        for (int number = 0; number < spans.size(); number++) {
            literal &= quote.written(number).equals(ownWords(spans.get(number)));
        }
        return new Found(
                start,
                end,
                article.lineOf(start),
                literal ? Match.LITERAL : Match.FOLDED,
                quote.elided() ? Optional.empty() : Optional.of(article.slice(start, end)),
                quote.canonical(),
                remarks(quote, spans, starts));
    }

    private List<Remark> remarks(Quote quote, List<Span> spans, List<Integer> starts) {
        var remarks = new ArrayList<Remark>();
        if (quote.wordCount() == 1) {
            remarks.add(new Remark(Problem.QUOTE_SHORT, "one word proves little; add the words around it"));
        }
        for (int number = 1; number < spans.size(); number++) {
            Span between = new Span(
                    /* start= */ spans.get(number - 1).end(),
                    /* end= */ spans.get(number).start());
            int left = Words.count(between.in(folded.text()));
            if (left > MOST_WORDS_LEFT_OUT) {
                remarks.add(new Remark(
                        Problem.QUOTE_LONG_ELISION,
                        "leaves out %s words, more than %s".formatted(left, MOST_WORDS_LEFT_OUT)));
            }
        }
        if (quote.elided()) {
            addRepeatedEnd(remarks, quote.side(spans.size() - 1), spans.getLast());
        }
        if (starts.size() > 1) {
            int other = starts.get(starts.getFirst() == spans.getFirst().start() ? 1 : 0);
            remarks.add(new Remark(
                    Problem.QUOTE_IN_REPEATED_PARAGRAPH,
                    "the paragraph stands also in line %s; taken is line %s"
                            .formatted(lineAt(other), lineAt(spans.getFirst().start()))));
        }
        return remarks;
    }

    private void addRepeatedEnd(List<Remark> remarks, String words, Span last) {
        int again = occurrences.next(words, last.end());
        if (again >= 0 && again < occurrences.paragraphAt(last.start()).end()) {
            remarks.add(new Remark(
                    Problem.QUOTE_END_REPEATED,
                    "the last words '%s' stand again in the paragraph; taken is the first".formatted(words)));
        }
    }

    private Finding missingStart(Quote quote) {
        if (quote.hasOuterElision()) {
            return new Malformed("an elision needs words on both sides; leave it out at the start and the end");
        }
        Optional<AcrossParagraphs> across = acrossParagraphs(quote.side(0));
        return across.isPresent() ? across.get() : notFound(quote, 0, 0);
    }

    private Finding missingSide(Quote quote, List<Span> spans) {
        int number = spans.size();
        int after = spans.getLast().end();
        int elsewhere = occurrences.next(quote.side(number), after);
        if (elsewhere >= 0) {
            return new AcrossParagraphs(lineAt(spans.getFirst().start()), lineAt(elsewhere));
        }
        return quote.hasOuterElision() ? missingStart(quote) : notFound(quote, number, after);
    }

    /** Looks first where the words should stand: in what is left of the paragraph; then everywhere. */
    private NotFound notFound(Quote quote, int number, int after) {
        String words = quote.side(number);
        var passages = new NearestPassage(article, folded);
        Span rest = new Span(after, occurrences.paragraphAt(after).end());
        Optional<Passage> near = number == 0 ? Optional.empty() : passages.find(words, rest);
        return new NotFound(
                quote.part(number),
                words,
                near.or(() -> passages.find(words, new Span(0, folded.text().length()))));
    }

    private Optional<AcrossParagraphs> acrossParagraphs(String words) {
        String joined = folded.text().replace(FoldedText.PARAGRAPH_END, ' ');
        for (int at = joined.indexOf(words); at >= 0; at = joined.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean whole = folded.isEdge(at) && folded.isEdge(end);
            if (whole && occurrences.paragraphAt(at).end() < end) {
                return Optional.of(new AcrossParagraphs(lineAt(at), lineAt(end - 1)));
            }
        }
        return Optional.empty();
    }

    private Ambiguous ambiguous(String words, List<List<Integer>> places) {
        List<Integer> lines = places.stream()
                .map(place -> lineAt(place.getFirst()))
                .distinct()
                .limit(Ambiguous.MOST_LINES)
                .toList();
        return new Ambiguous(words, places.size(), lines);
    }

    private int lineAt(int index) {
        return article.lineOf(folded.map().start(index));
    }

    private int sourceStart(Span span) {
        return folded.map().start(span.start());
    }

    private String ownWords(Span span) {
        return article.slice(sourceStart(span), folded.map().end(span.end()));
    }
}
