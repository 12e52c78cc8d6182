package fr.relais.placement.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.standing.Standing.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-1S, UNDER_ONE_HOUR",
        "PT0S, UNDER_ONE_HOUR",
        "PT59M59.999S, UNDER_ONE_HOUR",
        "PT1H, UNDER_FOUR_HOURS",
        "PT3H59M59.999S, UNDER_FOUR_HOURS",
        "PT4H, UNDER_ONE_DAY",
        "PT23H59M59.999S, UNDER_ONE_DAY",
        "PT24H, UNDER_SEVEN_DAYS",
        "P6DT23H59M59.999S, UNDER_SEVEN_DAYS",
        "P7D, OLDER",
        "P400D, OLDER"
    })
    void agesBeginWhereTheOnesBeforeEnd(Duration since, Age age) {
        assertThat(Age.of(since)).isEqualTo(age);
    }

    @Test
    void countsByPaceAndAge() {
        var standing = Standing.of(
                List.of(
                        looking(Pace.EMERGENCY, "PT5M"),
                        looking(Pace.EMERGENCY, "PT6M"),
                        looking(Pace.ORIENTED, "PT5M"),
                        looking(Pace.EMERGENCY, "PT5H")),
                NOW);

        assertThat(standing.byKind())
                .isEqualTo(Map.of(
                        new Kind(Pace.EMERGENCY, Age.UNDER_ONE_HOUR), 2L,
                        new Kind(Pace.ORIENTED, Age.UNDER_ONE_HOUR), 1L,
                        new Kind(Pace.EMERGENCY, Age.UNDER_ONE_DAY), 1L));
        assertThat(standing.count(new Kind(Pace.ORIENTED, Age.OLDER))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, PT15M0.001S, true,  false, 1",
        "EMERGENCY, PT15M,       true,  false, 0",
        "EMERGENCY, PT15M0.001S, true,  true,  0",
        "EMERGENCY, PT15M0.001S, false, false, 0",
        "ORIENTED,  P3D,         true,  false, 0"
    })
    void knowsWhichEmergenciesHaveHadNoWord(Pace pace, Duration since, boolean looking, boolean heard, long expected) {
        var request = new OpenRequest(pace, NOW.minus(since), looking, heard, null);

        assertThat(Standing.of(List.of(request), NOW).unanswered()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT-10M, 0", "PT0S, 0", "PT1M, 0", "PT1M0.001S, 1", "P2D, 1"})
    void knowsWhichOffersNobodyHasMovedOn(Duration since, long expected) {
        var request = new OpenRequest(Pace.ORIENTED, NOW.minus(Duration.ofDays(3)), true, false, NOW.minus(since));

        assertThat(Standing.of(List.of(request), NOW).late()).isEqualTo(expected);
    }

    private static OpenRequest looking(Pace pace, String since) {
        return new OpenRequest(pace, NOW.minus(Duration.parse(since)), true, false, null);
    }
}
