package fr.relais.placement.domain.clock;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyTest {

    private static Policy oriented(Duration thinking, Duration reminder) {
        var given = Policy.ORIENTED;
        return new Policy(
                Pace.ORIENTED,
                given.answer(),
                null,
                null,
                given.reservation(),
                thinking,
                reminder,
                given.validation(),
                given.noShow());
    }

    @Test
    void remindsNobodyBeforeHerTimeToThinkIsOver() {
        assertThat(oriented(Duration.ofHours(24), Duration.ofHours(24)).reminder())
                .isEqualTo(Duration.ofHours(24));
        assertThatThrownBy(() -> oriented(Duration.ofHours(24), Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoTimeThatIsNone() {
        assertThatThrownBy(() -> oriented(Duration.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isForItsOwnPace() {
        assertThat(Policies.DEFAULTS.of(Pace.ORIENTED)).isEqualTo(Policy.ORIENTED);
        assertThatThrownBy(() -> new Policies(Policy.ORIENTED, Policy.EMERGENCY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
