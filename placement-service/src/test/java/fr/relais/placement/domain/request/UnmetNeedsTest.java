package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnmetNeedsTest {

    private static final Set<WaitingReason> LOCAL = Set.of(WaitingReason.NO_LOCAL_PLACE);
    private static final Set<WaitingReason> FRESH = Set.of(WaitingReason.NO_FRESH_PLACE);
    private static final Instant FRIDAY = Instant.parse("2026-11-20T20:30:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 20);

    @Test
    void beginAndEndOnTheDaysOfTheCoordination() {
        var midnight = Instant.parse("2026-11-20T23:00:00Z");

        var needs = UnmetNeeds.NONE.beginning(LOCAL, midnight.minusMillis(1)).ending(midnight);

        assertThat(needs.needs()).containsExactly(new UnmetNeed(THAT_DAY, THAT_DAY.plusDays(1), LOCAL));
    }

    @Test
    void anotherReasonEndsTheOneBefore() {
        var needs = UnmetNeeds.NONE.beginning(LOCAL, FRIDAY).beginning(FRESH, FRIDAY.plus(Duration.ofDays(2)));

        assertThat(needs.needs())
                .containsExactly(
                        new UnmetNeed(THAT_DAY, THAT_DAY.plusDays(2), LOCAL),
                        new UnmetNeed(THAT_DAY.plusDays(2), null, FRESH));
    }

    @Test
    void reasonsThatComeAndGoWithinADayAreNotedOnce() {
        var needs = UnmetNeeds.NONE;
        for (var minute = 0; minute < 200; minute++) {
            needs = needs.beginning(minute % 2 == 0 ? LOCAL : FRESH, FRIDAY.plusSeconds(minute));
        }

        assertThat(needs.needs())
                .containsExactly(new UnmetNeed(THAT_DAY, THAT_DAY, LOCAL), new UnmetNeed(THAT_DAY, null, FRESH));
    }

    @Test
    void aDayWithoutNeedIsLeftOut() {
        var monday = FRIDAY.plus(Duration.ofDays(3));
        var needs = UnmetNeeds.NONE.beginning(LOCAL, FRIDAY).ending(FRIDAY).beginning(LOCAL, monday);

        assertThat(needs.needs())
                .containsExactly(
                        new UnmetNeed(THAT_DAY, THAT_DAY, LOCAL), new UnmetNeed(THAT_DAY.plusDays(3), null, LOCAL));
        assertThat(needs.needs()).noneMatch(need -> need.covers(THAT_DAY.plusDays(1)));
    }

    @Test
    void aClockThatIsBehindEndsNothingBeforeItBegan() {
        var needs = UnmetNeeds.NONE.beginning(LOCAL, FRIDAY).ending(FRIDAY.minus(Duration.ofDays(1)));

        assertThat(needs.needs()).containsExactly(new UnmetNeed(THAT_DAY, THAT_DAY, LOCAL));
    }

    /** Of every transition: the need goes on exactly while the request waits. */
    @ParameterizedTest(name = "{0} + {1}")
    @MethodSource("fr.relais.placement.domain.request.RequestTransitionsTest#rows")
    void goOnExactlyWhileTheRequestWaits(Situation before, RequestCommand command, String ignored) {
        var request = Requests.in(before);

        var after = command.sentTo(request).fold(accepted -> accepted.state(), refusal -> request);

        assertThat(after.search().unmet().goesOn()).isEqualTo(after.stage() instanceof Stage.Waiting);
    }
}
