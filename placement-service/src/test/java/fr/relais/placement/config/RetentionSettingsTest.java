package fr.relais.placement.config;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P-90D"})
    void refusesToKeepNothing(String afterClosure) {
        assertThatThrownBy(() -> new RetentionSettings(Duration.parse(afterClosure)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsCasesAsLongAsItSays() {
        assertThat(new RetentionSettings(Duration.ofDays(30)).retention().policy())
                .isEqualTo("closed-PT720H");
    }
}
