package org.dateline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearNamesTest {

    @Test
    void findsMissingAddedChangedAndSwappedLetters() {
        List<String> known = List.of("quote", "agent", "place", "label", "eventType");

        assertThat(NearNames.to("quot", known)).containsExactly("quote");
        assertThat(NearNames.to("agennt", known)).containsExactly("agent");
        assertThat(NearNames.to("plave", known)).containsExactly("place");
        assertThat(NearNames.to("lable", known)).containsExactly("label");
        assertThat(NearNames.to("EventTyp", known)).containsExactly("eventType");
    }

    @Test
    void offersNothingThatIsQuiteDifferent() {
        assertThat(NearNames.hint("<<", List.of("at", "by", "id"))).isEmpty();
        assertThat(NearNames.hint("y", List.of("a", "b"))).isEmpty();
        assertThat(NearNames.hint("", List.of("a", ""))).isNotEqualTo("did you mean: a?");
        assertThat(NearNames.hint("x".repeat(10_000), List.of("y".repeat(10_000))))
                .isEmpty();
    }

    @Test
    void offersTheNearestThreeInOrder() {
        assertThat(NearNames.hint("actor-10", List.of("actor-15", "actor-12", "actor-99", "actor-11", "actor-1")))
                .contains("did you mean: actor-1, actor-11, actor-12?");
    }
}
