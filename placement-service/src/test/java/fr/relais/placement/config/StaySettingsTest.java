package fr.relais.placement.config;

import java.util.Map;

import fr.relais.placement.domain.stay.Regime;
import fr.relais.placement.domain.stay.StayTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StaySettingsTest {

    private static StayTerms bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("relais.stays", StaySettings.class)
                .terms();
    }

    @Test
    void areWhatTheDomainSaysUnlessSomebodySaysOtherwise() {
        assertThat(bound(Map.of())).isEqualTo(StayTerms.DEFAULT);
    }

    @Test
    void setTheDaysOfEachRegimeApart() {
        var terms = bound(Map.of("relais.stays.french-law-days", "90"));

        assertThat(terms.daysOf(Regime.FRENCH_LAW)).isEqualTo(90);
        assertThat(terms.daysOf(Regime.RAPPORTEUR_MODEL)).isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource({
        "review-every, 7m",
        "review-every, P6M1D",
        "review-every, 200d",
        "review-every, P-1M",
        "adult-absence, -1h",
        "transition-ahead, P-1M",
        "rights-within, P-1D",
        "rapporteur-days, 0",
        "french-law-days, -30"
    })
    void refuseNonsense(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of("relais.stays." + setting, value)))
                .isInstanceOf(RuntimeException.class);
    }
}
