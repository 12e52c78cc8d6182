package fr.relais.placement.config;

import java.util.Map;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.clock.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestSettingsTest {

    private static Policies bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("relais.requests", RequestSettings.class)
                .policies();
    }

    @Test
    void areWhatTheDomainSaysUnlessSomebodySaysOtherwise() {
        assertThat(bound(Map.of())).isEqualTo(Policies.DEFAULTS);
    }

    @Test
    void readsEveryKindOfLimit() {
        var policies = bound(Map.of(
                "relais.requests.emergency.answer", "PT45M",
                "relais.requests.oriented.answer", "3 business days"));

        assertThat(policies.of(Pace.EMERGENCY).answer()).isEqualTo(Limit.valueOf("PT45M"));
        assertThat(policies.of(Pace.ORIENTED).answer()).isEqualTo(new Limit.BusinessDays(3));
    }

    @Test
    void refuseNonsense() {
        assertThatThrownBy(() -> bound(Map.of("relais.requests.oriented.answer", "soon")))
                .isInstanceOf(RuntimeException.class);
    }
}
