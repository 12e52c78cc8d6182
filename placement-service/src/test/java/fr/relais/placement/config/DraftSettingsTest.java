package fr.relais.placement.config;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DraftSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT23H59M", "PT720H1S"})
    void refusesToKeepForLessThanADayOrMoreThanThirty(String kept) {
        assertThatThrownBy(() -> new DraftSettings(Duration.parse(kept))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT168H", "PT720H"})
    void keepsDraftsAsLongAsItSays(String kept) {
        assertThat(new DraftSettings(Duration.parse(kept)).term().policy()).isEqualTo("draft-" + kept);
    }
}
