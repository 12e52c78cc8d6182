package fr.relais.placement.config;

import java.time.Duration;
import java.util.Map;

import fr.relais.placement.application.refusal.RefusalTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefusalSettingsTest {

    private static RefusalTerms bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("relais.refusals", RefusalSettings.class)
                .terms();
    }

    @Test
    void areWhatTheDomainSaysUnlessSomebodySaysOtherwise() {
        assertThat(bound(Map.of())).isEqualTo(new RefusalTerms(Duration.ofHours(24), 3, Duration.ofDays(30)));
    }

    @ParameterizedTest
    @CsvSource({"review, 25h", "review, 0h", "review, -1h", "repeated, 0", "within, 0d", "within, -1d"})
    void refuseNonsense(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of("relais.refusals." + setting, value)))
                .isInstanceOf(RuntimeException.class);
    }
}
