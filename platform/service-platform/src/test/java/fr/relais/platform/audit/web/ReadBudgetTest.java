package fr.relais.platform.audit.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import fr.relais.platform.web.Caller;
import fr.relais.platform.web.CuriositySettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadBudgetTest {

    private static final int A_PERSON = 3;
    private static final int TOGETHER = 5;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long nanos = Long.MAX_VALUE - 5;
    private final ReadBudget budget =
            new ReadBudget(new CuriositySettings(1, Duration.ofMinutes(1), A_PERSON, TOGETHER), () -> nanos, meters);

    private static Caller caller(String subject, String organisation, String role) {
        return new Caller(subject, organisation, List.of(role), Set.of());
    }

    private boolean reads(String subject, String organisation) {
        return budget.allows(caller(subject, organisation, "REFERRER"));
    }

    private void readThrice(String subject, String organisation) {
        for (var time = 0; time < A_PERSON; time++) {
            assertThat(reads(subject, organisation)).isTrue();
        }
    }

    @Test
    void showsAPersonSoMuchADayAndRaisesOneAlarm() {
        readThrice("her", "one");

        assertThat(reads("her", "one")).isFalse();
        assertThat(reads("her", "one")).isFalse();
        assertThat(meters.counter("relais.curiosity.spent").count()).isEqualTo(1);
    }

    @Test
    void showsAnOrganisationSoMuchADayWhoeverReads() {
        readThrice("her", "one");
        assertThat(reads("him", "one")).isTrue();
        assertThat(reads("him", "one")).isTrue();

        assertThat(reads("another", "one")).isFalse();
        assertThat(reads("someone", "two")).isTrue();
    }

    @Test
    void beginsAnewAfterADay() {
        readThrice("her", "one");

        nanos += Duration.ofDays(1).toNanos();

        assertThat(reads("her", "one")).isTrue();
    }

    @Test
    void leavesServicesAlone() {
        for (var time = 0; time < 9; time++) {
            assertThat(budget.allows(caller("capacity-service", "", "SERVICE"))).isTrue();
        }
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new CuriositySettings(1, Duration.ofMinutes(1), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CuriositySettings(1, Duration.ofMinutes(1), 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
