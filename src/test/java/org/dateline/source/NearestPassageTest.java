package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.source.Finding.NotFound;
import org.dateline.source.Finding.Passage;
import org.junit.jupiter.api.Test;

class NearestPassageTest {

    private static final String STORM = """
            The strom hit the coast before dawn.

            Its mayor called the damage “unbearable” but promised help. A well-known baker lost her shop.

            Nobody was hurt.
            """;

    @Test
    void marksTheArticlesOwnTypingError() {
        assertThat(nearest("The storm hit the coast"))
                .contains(new Passage("The ⟦strom⟧ hit the coast", 1, List.of("storm")));
    }

    @Test
    void marksEachWordThatDiffers() {
        assertThat(nearest("called the loss unbearable"))
                .contains(new Passage("called the ⟦damage⟧ ⟦“unbearable”⟧", 3, List.of("loss", "unbearable")));
    }

    @Test
    void namesAWordTheArticleDoesNotHave() {
        assertThat(nearest("Nobody at all was hurt")).contains(new Passage("Nobody was hurt", 5, List.of("at", "all")));
    }

    @Test
    void findsWordsInAnotherCase() {
        assertThat(nearest("nobody Was")).contains(new Passage("⟦Nobody⟧ ⟦was⟧", 5, List.of("nobody", "Was")));
    }

    @Test
    void showsTheWholeWordAPartWasCutFrom() {
        assertThat(nearest("lost her sho")).map(Passage::text).contains("lost her ⟦shop⟧");
        assertThat(nearest("nown baker")).map(Passage::text).contains("⟦known⟧ baker");
    }

    @Test
    void showsNothingThatIsNotNear() {
        assertThat(nearest("quarterly earnings exceed forecasts")).isEmpty();
    }

    @Test
    void findsTheStretchInAVeryLongText() {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(Integer.toString(random.nextInt(50_000), 36)).append(i % 40 == 39 ? "\n\n" : " ");
        }
        int middle = text.indexOf("\n\n", text.length() / 2);
        text.insert(middle, " where the lighthouse keeper waved a red lantern");

        assertThat(nearest(text.toString(), "the lighthouse keeper waved a green lantern"))
                .map(Passage::text)
                .contains("the lighthouse keeper waved a ⟦red⟧ lantern");
    }

    @Test
    void marksSingleLettersWhereLettersAreWords() {
        assertThat(nearest("港口在星期一关闭", "港口在星期二关闭")).map(Passage::text).contains("港口在星期⟦一⟧关闭");
    }

    private static Optional<Passage> nearest(String words) {
        return nearest(STORM, words);
    }

    private static Optional<Passage> nearest(String text, String words) {
        Finding finding = new QuoteFinder(ArticleText.of("storm.txt", text, Paragraphs.BLANK)).find(words);
        assertThat(finding).isInstanceOf(NotFound.class);
        return ((NotFound) finding).nearest();
    }
}
