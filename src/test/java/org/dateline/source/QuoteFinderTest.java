package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.dateline.diagnostic.Problem;
import org.dateline.source.Finding.AcrossParagraphs;
import org.dateline.source.Finding.Ambiguous;
import org.dateline.source.Finding.Found;
import org.dateline.source.Finding.Malformed;
import org.dateline.source.Finding.Match;
import org.dateline.source.Finding.NotFound;
import org.dateline.source.Finding.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

    private static final String HARBOUR = """
            Ferry crew’s strike shuts the harbour

            The ferry crew’s strike was called “unfair”\u00A0by the port on Mon\u00ADday,
            the union said – without giving names. Roughly 5,000 passengers waited;
            a spokesman for the part-owned firm saw no party to blame.

            The harbour reopened on Tuesday. All seven f""";

    private final ArticleText text = ArticleText.of("harbour.txt", HARBOUR, Paragraphs.BLANK);
    private final QuoteFinder finder = new QuoteFinder(text);

    @Test
    void findsLiteralWords() {
        Found found = found("reopened on Tuesday");

        assertThat(found.match()).isEqualTo(Match.LITERAL);
        assertThat(text.slice(found.start(), found.end())).isEqualTo("reopened on Tuesday");
        assertThat(found.exact()).contains("reopened on Tuesday");
        assertThat(found.words()).isEqualTo("reopened on Tuesday");
        assertThat(found.line()).isEqualTo(7);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void findsTypedWordsAndGivesTheArticlesOwn() {
        Found found = found("crew's strike was called \"unfair\" by the port on Monday, the union");

        assertThat(found.match()).isEqualTo(Match.FOLDED);
        assertThat(found.exact())
                .contains("crew’s strike was called “unfair”\u00A0by the port on Mon\u00ADday,\nthe union");
        assertThat(found.words()).isEqualTo("crew's strike was called \"unfair\" by the port on Monday, the union");
        assertThat(found.line()).isEqualTo(3);
    }

    @Test
    void findsADashHoweverItIsTyped() {
        assertThat(List.of("said - without", "said – without", "said-without", "said -- without", "said—without"))
                .allSatisfy(words -> assertThat(found(words).exact()).contains("said – without"));
    }

    @Test
    void callsWordsInAnotherLayoutFolded() {
        assertThat(found("Monday,\n  the union").match()).isEqualTo(Match.FOLDED);
        assertThat(found("  reopened on Tuesday \n").match()).isEqualTo(Match.LITERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour reopened on Wednesday",
                "the harbour reopened on Tuesday",
                "harbor reopened on Tuesday",
                "The harbour on Tuesday",
                "The harbour was reopened on Tuesday",
                "The harbour reopened on, Tuesday"
            })
    void neverFindsWhatIsNearlyRight(String words) {
        assertThat(finder.find(words)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"saw no part", "arty to blame", "Roughly 5", "000 passengers", "nion said", "the p"})
    void findsOnlyWholeWordsAndNumbers(String words) {
        assertThat(finder.find(words)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"All seven f", "the part", "owned firm", "“unfair", "s strike was", "passengers waited"})
    void findsWordsAtApostrophesHyphensPunctuationAndTheEnd(String words) {
        assertThat(finder.find(words)).isInstanceOf(Found.class);
    }

    @Test
    void wantsWordsAtOnePlaceOnly() {
        assertThat(finder.find("strike")).isEqualTo(new Ambiguous("strike", 2, List.of(1, 3)));
    }

    @Test
    void takesTheOccurrenceAskedFor() {
        assertThat(finder.find("crew’s strike", 1))
                .asInstanceOf(type(Found.class))
                .returns(1, Found::line);
        assertThat(finder.find("crew’s strike", 2))
                .asInstanceOf(type(Found.class))
                .returns(3, Found::line);
    }

    @Test
    void knowsHowManyOccurrencesThereAre() {
        assertThat(finder.find("crew’s strike", 3))
                .isEqualTo(new Malformed("there is no occurrence 3: the words stand at 2 places in the text"));
        assertThat(finder.find("reopened on", 0))
                .isEqualTo(new Malformed("there is no occurrence 0: the words stand at 1 place in the text"));
    }

    @Test
    void countsOverlappingOccurrences() {
        assertThat(in("it was very very very late", "very very")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void keepsWithinOneParagraph() {
        assertThat(finder.find("saw no party to blame. The harbour reopened")).isEqualTo(new AcrossParagraphs(5, 7));
    }

    @Test
    void warnsOfASingleWord() {
        assertThat(found("reopened").remarks()).extracting(Remark::problem).containsExactly(Problem.QUOTE_SHORT);
        assertThat(found("reopened on").remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "…", " … ", "\"\"", "\u200B", "-"})
    void refusesAQuoteWithoutAWord(String words) {
        assertThat(finder.find(words)).isInstanceOf(Malformed.class);
    }

    @Test
    void takesARepeatedParagraphForOnePlace() {
        String twice = "The gates stay shut.\n\nNobody came.\n\nThe gates stay shut.\n";

        assertThat(in(twice, "gates stay"))
                .asInstanceOf(type(Found.class))
                .returns(1, Found::line)
                .returns(
                        List.of(new Remark(
                                Problem.QUOTE_IN_REPEATED_PARAGRAPH,
                                "the paragraph stands also in line 5; taken is line 1")),
                        Found::remarks);
    }

    @Test
    void takesAPullQuoteForTheSamePlace() {
        String pulled = "“The gates stay shut until spring”\n\nHe said the gates stay shut.\n\n"
                + "She said: “The gates stay shut until spring,” and left.";

        assertThat(in(pulled, "shut until")).asInstanceOf(type(Found.class)).returns(1, Found::line);
        assertThat(in(pulled, "gates stay shut"))
                .asInstanceOf(type(Ambiguous.class))
                .returns(2, Ambiguous::count);
    }

    @Test
    void doesNotTakeAShortHeadingForAPullQuote() {
        assertThat(in("Gates shut\n\nThe Gates shut again.", "Gates shut")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void doesNotLetAPullQuoteJoinTwoParagraphs() {
        String text = "The gates stay shut until spring\n\nHe said The gates stay shut until spring, no less.\n\n"
                + "She said The gates stay shut until spring, no more.";

        assertThat(in(text, "shut until")).asInstanceOf(type(Ambiguous.class)).returns(2, Ambiguous::count);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(in("", "some words")).isInstanceOf(NotFound.class);
    }

    @Test
    void makesTheCanonicalWordsWithoutAText() {
        assertThat(QuoteFinder.canonical(" the  “gates” ...\nstay – shut ")).isEqualTo("the \"gates\" … stay-shut");
        assertThat(QuoteFinder.fault("the gates … shut")).isPresent();
        assertThat(QuoteFinder.fault("the gates")).isEmpty();
    }

    private static Finding in(String text, String words) {
        return new QuoteFinder(ArticleText.of("a.txt", text, Paragraphs.BLANK)).find(words);
    }

    private Found found(String words) {
        assertThat(finder.find(words)).isInstanceOf(Found.class);
        return (Found) finder.find(words);
    }
}
