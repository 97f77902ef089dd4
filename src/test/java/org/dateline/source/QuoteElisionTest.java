package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Problem;
import org.dateline.source.Finding.AcrossParagraphs;
import org.dateline.source.Finding.Ambiguous;
import org.dateline.source.Finding.Found;
import org.dateline.source.Finding.Malformed;
import org.dateline.source.Finding.Match;
import org.dateline.source.Finding.NotFound;
import org.dateline.source.Finding.Part;
import org.dateline.source.Finding.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteElisionTest {

    private static final String BRIDGE = """
            The old bridge has been closed since the flood, the mayor’s office said on Friday, and it stays closed.
            No date … was given, a clerk said. She said it would take a year, or two, or so the mayor’s office hoped.

            The new bridge opens on Friday.
            """;

    private final ArticleText text = ArticleText.of("bridge.txt", BRIDGE, Paragraphs.BLANK);
    private final QuoteFinder finder = new QuoteFinder(text);

    @ParameterizedTest
    @ValueSource(
            strings = {"The old bridge … on Friday", "The old bridge ... on Friday", "The old bridge\n… on Friday"})
    void findsBothSidesOfAnElision(String words) {
        Found found = found(words);

        assertThat(text.slice(found.start(), found.end()))
                .isEqualTo("The old bridge has been closed since the flood, the mayor’s office said on Friday");
        assertThat(found.exact()).isEmpty();
        assertThat(found.elided()).isTrue();
        assertThat(found.words()).isEqualTo("The old bridge … on Friday");
        assertThat(found.match()).isEqualTo(Match.LITERAL);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void callsAnElidedQuoteFoldedIfOneSideIs() {
        assertThat(found("The old bridge … the mayor's office said").match()).isEqualTo(Match.FOLDED);
    }

    @Test
    void endsWithTheFirstOfTheLastWordsAndSaysSo() {
        Found found = found("The old bridge … mayor’s office");

        assertThat(text.slice(found.start(), found.end())).endsWith("flood, the mayor’s office");
        assertThat(found.remarks())
                .containsExactly(new Remark(
                        Problem.QUOTE_END_REPEATED,
                        "the last words 'mayor's office' stand again in the paragraph; taken is the first"));
    }

    @Test
    void doesNotMindTheLastWordsInAnotherParagraph() {
        assertThat(found("been closed … on Friday").remarks()).isEmpty();
    }

    @Test
    void findsSeveralElisionsInTheirOrder() {
        Found found = found("The old bridge … since the … on Friday");

        assertThat(found.words()).isEqualTo("The old bridge … since the … on Friday");
        assertThat(text.slice(found.start(), found.end())).endsWith("said on Friday");
        assertThat(finder.find("The old bridge … on Friday … since the"))
                .asInstanceOf(type(NotFound.class))
                .returns(Part.LAST, NotFound::part)
                .returns("since the", NotFound::missing);
        assertThat(finder.find("The old bridge … until the … on Friday"))
                .asInstanceOf(type(NotFound.class))
                .returns(Part.MIDDLE, NotFound::part);
    }

    @Test
    void leavesAnEllipsisOfTheTextAlone() {
        Found found = found("date ... was given");

        assertThat(found.exact()).contains("date … was given");
        assertThat(found.words()).isEqualTo("date ... was given");
    }

    @Test
    void tellsAnEllipsisOfTheTextFromAnElisionInOneQuote() {
        Found found = found("No date … was given … take a year");

        assertThat(found.words()).isEqualTo("No date ... was given … take a year");
        assertThat(found.elided()).isTrue();
    }

    @Test
    void wantsTheFirstWordsAtOnePlaceOnly() {
        assertThat(finder.find("the mayor’s office … it stays"))
                .isEqualTo(new Ambiguous("the mayor's office", 2, List.of(1, 2)));
        assertThat(finder.find("the mayor’s office … it stays", 1)).isInstanceOf(Found.class);
        assertThat(finder.find("the mayor’s office … it stays", 2)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge … on Friday", "The old bridge … Friday", "The old … … on Friday"})
    void wantsTwoWholeWordsOnEachSide(String words) {
        assertThat(finder.find(words))
                .asInstanceOf(type(Malformed.class))
                .extracting(Malformed::reason)
                .asString()
                .startsWith("each side of an elision needs at least 2 whole words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"… the old bridge", "The old bridge …", "The old bridge … on Friday …"})
    void wantsNoElisionAtTheEdges(String words) {
        assertThat(finder.find(words))
                .isEqualTo(
                        new Malformed("an elision needs words on both sides; leave it out at the start and the end"));
    }

    @Test
    void keepsWithinOneParagraph() {
        assertThat(finder.find("The old bridge … opens on Friday")).isEqualTo(new AcrossParagraphs(1, 4));
    }

    @Test
    void saysWhichSideIsMissing() {
        assertThat(finder.find("The odd bridge … on Friday"))
                .asInstanceOf(type(NotFound.class))
                .returns(Part.FIRST, NotFound::part)
                .returns("The odd bridge", NotFound::missing)
                .extracting(found -> found.nearest().orElseThrow().text())
                .isEqualTo("The ⟦old⟧ bridge");
        assertThat(finder.find("The old bridge … she says it would"))
                .asInstanceOf(type(NotFound.class))
                .returns(Part.LAST, NotFound::part)
                .extracting(found -> found.nearest().orElseThrow().text())
                .isEqualTo("⟦She⟧ ⟦said⟧ it would");
    }

    @Test
    void looksForTheLastWordsBehindTheFirst() {
        assertThat(finder.find("it stays … The old bridge"))
                .asInstanceOf(type(NotFound.class))
                .returns(Part.LAST, NotFound::part)
                .returns(Optional.of("The old bridge"), found -> found.nearest().map(Finding.Passage::text));
    }

    @Test
    void warnsWhereMoreThanSixtyWordsAreLeftOut() {
        assertThat(remarksOnGapOf(60)).isEmpty();
        assertThat(remarksOnGapOf(61))
                .containsExactly(new Remark(Problem.QUOTE_LONG_ELISION, "leaves out 61 words, more than 60"));
    }

    @Test
    void readsOnInTheParagraphThatHasTheEndWhereAParagraphIsPulledOut() {
        String pulled = "The gates stay shut until spring.\n\n“The gates stay shut until spring,” she said at noon.";
        var article = ArticleText.of("a.txt", pulled, Paragraphs.BLANK);

        assertThat(new QuoteFinder(article).find("The gates … at noon"))
                .asInstanceOf(type(Found.class))
                .returns(3, Found::line)
                .extracting(Found::remarks)
                .isEqualTo(List.of(new Remark(
                        Problem.QUOTE_IN_REPEATED_PARAGRAPH, "the paragraph stands also in line 1; taken is line 3")));
    }

    private static List<Remark> remarksOnGapOf(int words) {
        var article = ArticleText.of("a.txt", "It began " + "and ".repeat(words) + "it ended.", Paragraphs.BLANK);
        return ((Found) new QuoteFinder(article).find("It began … it ended")).remarks();
    }

    private Found found(String words) {
        assertThat(finder.find(words)).isInstanceOf(Found.class);
        return (Found) finder.find(words);
    }
}
