package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlHeaderTest {

    @Test
    void keepsEveryScalarAsText() {
        assertThat(YamlHeader.parse("a: no\nb: [2018, 1.10, null]\nc: {d: 2020-12-20, e: }"))
                .isEqualTo(Map.of(
                        "a", "no", "b", List.of("2018", "1.10", "null"), "c", Map.of("d", "2020-12-20", "e", "")));
    }

    @Test
    void takesNothingAsAnEmptyMap() {
        assertThat(YamlHeader.parse(" \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "a: [", "a: 1\na: 2", "just words"})
    void refusesWhatIsNoMap(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> YamlHeader.parse(yaml));
    }
}
