package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.store.IdPlaces.Standing;
import org.dateline.store.IdPlaces.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the things of a facts file stand. */
final class IdPlacesTest {

    private static final Standing EVENT = new Standing(Told.EVENT, 61, 3, "barrage");
    private static final Standing SAYING = new Standing(Told.SAYING, 70, 5, "courier/barrage");
    private static final IdPlaces PLACES = IdPlaces.of(List.of(SAYING, EVENT));

    @Test
    void keepsTheirOrder() {
        assertThat(PLACES.all()).containsExactly(SAYING, EVENT);
        assertThat(PLACES.text()).isEqualTo("saying 70:5 courier/barrage\nevent 61:3 barrage");
    }

    @Test
    void findsOneByItsWholeId() {
        assertThat(PLACES.find("barrage")).contains(EVENT);
        assertThat(PLACES.find("courier/barrage")).contains(SAYING);
        assertThat(PLACES.find("rage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "event 61:3", "event 61 barrage", "event x:3 barrage", "rumour 61:3 barrage"})
    void refusesWhatIsNoPlace(String line) {
        assertThatThrownBy(() -> IdPlaces.ofLines(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }
}
