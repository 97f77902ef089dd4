package org.dateline.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetriesTest {

    private final Retries retries = new Retries(3, () -> Instant.parse("2031-05-03T10:00:00Z"), pause -> {});

    @Test
    void neverPausesLongerThanTwoMinutes() {
        assertThat(retries.pause(1, Optional.of("3600"))).isEqualTo(Duration.ofMinutes(2));
        assertThat(retries.pause(40, Optional.empty())).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aDateThatIsOverMeansNow() {
        assertThat(retries.pause(1, Optional.of("Sat, 3 May 2031 09:00:00 GMT")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void oneTryIsTheLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> Retries.of(0));
        assertThat(Retries.of(1).tries()).isOne();
    }
}
