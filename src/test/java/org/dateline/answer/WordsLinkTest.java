package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to words in a page. */
final class WordsLinkTest {

    private static final String PAGE = "https://courier.example/fire";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a fire broke out | a%20fire%20broke%20out",
                "a fire … in the harbour | a%20fire,in%20the%20harbour",
                "a fire … in the … old harbour | a%20fire,old%20harbour",
                "Iran-backed, it said & left | Iran%2Dbacked%2C%20it%20said%20%26%20left",
                "Zoë's «100 %» #1? | Zo%C3%AB%27s%20%C2%AB100%20%25%C2%BB%20%231%3F",
                "wait … | wait%20%E2%80%A6"
            })
    void encodesTheWordsOfTheDirective(String words, String directive) {
        assertThat(WordsLink.of(PAGE, words, Optional.empty())).isEqualTo(PAGE + "#:~:text=" + directive);
    }

    @Test
    void takesThePagesOwnCharactersWhereTheyAreKnown() {
        assertThat(WordsLink.of(PAGE, "the \"old\" fire", Optional.of("the “old”\n  fire")))
                .isEqualTo(PAGE + "#:~:text=the%20%E2%80%9Cold%E2%80%9D%20fire");
    }

    @Test
    void keepsThePagesFragment() {
        assertThat(WordsLink.of(PAGE + "#top", "a fire", Optional.empty())).isEqualTo(PAGE + "#top:~:text=a%20fire");
    }
}
