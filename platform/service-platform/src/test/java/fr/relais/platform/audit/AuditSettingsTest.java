package fr.relais.platform.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** For how long a register may be kept. */
class AuditSettingsTest {

    private static final Path KEY = Path.of("key.pem");

    @ParameterizedTest
    @ValueSource(longs = {0, 179, 367})
    void isNotLessThanHoldersAcceptNorMoreThanAYear(long days) {
        assertThatThrownBy(() -> new AuditSettings(KEY, Duration.ofDays(days)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {180, 365, 366})
    void isBetweenHalfAYearAndAYear(long days) {
        assertThat(new AuditSettings(KEY, Duration.ofDays(days)).keptFor()).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void needsAKey() {
        assertThatThrownBy(() -> new AuditSettings(null, Duration.ofDays(365)))
                .isInstanceOf(NullPointerException.class);
    }
}
