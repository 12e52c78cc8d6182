package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.UnmetNeeds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The timers of a search through the sweep, by the clock of the service, with crashes in between. */
class WatchedSearchTest {

    private final World world = new World();
    private final SweepDue sweep = new SweepDue(world.requests, world.advance, world.clock);

    private List<Notice.Kind> told() {
        return world.requests.events.stream()
                .filter(Notice.class::isInstance)
                .map(event -> ((Notice) event).kind())
                .toList();
    }

    private void sweepAfter(Duration time) {
        world.clock.advance(time);
        sweep.round().onErrorComplete().block();
    }

    @Test
    void anEmergencyWithoutAPlaceIsToldAtOnceAndEachStepOnce() {
        var id = world.submitted();
        world.go(id);

        for (var day = 0; day < 30; day++) {
            sweepAfter(Duration.ofHours(24));
        }

        assertThat(told())
                .containsExactly(
                        Notice.Kind.REQUEST_SUBMITTED,
                        Notice.Kind.EMERGENCY_UNPLACED,
                        Notice.Kind.SEARCH_ESCALATED,
                        Notice.Kind.VALIDATION_DUE,
                        Notice.Kind.VALIDATION_OVERDUE);
        assertThat(world.at(id).stage()).isInstanceOf(Stage.Waiting.class);
    }

    @Test
    void aCrashBeforeTheWriteRepeatsTheStepAndNotTheNotice() {
        world.go(world.submitted());
        world.requests.beforeWrite = () -> {
            throw new IllegalStateException("crash");
        };
        sweepAfter(Duration.ofHours(1));
        assertThat(told()).doesNotContain(Notice.Kind.SEARCH_ESCALATED);
        world.requests.beforeWrite = () -> {};
        world.requests.afterWrite = () -> {
            throw new IllegalStateException("crash");
        };

        sweepAfter(Duration.ofMinutes(1));
        sweepAfter(Duration.ofMinutes(1));

        assertThat(told()).containsOnlyOnce(Notice.Kind.SEARCH_ESCALATED);
    }

    @Test
    void aSilentCentreIsRemindedAndThenPassedOver() {
        world.announce("unit", 1, BedState.VACANT);
        world.go(world.submitted());

        sweepAfter(Duration.ofMinutes(15));
        sweepAfter(Duration.ofMinutes(1));
        sweepAfter(Duration.ofMinutes(14));

        assertThat(told())
                .containsExactly(
                        Notice.Kind.REQUEST_SUBMITTED,
                        Notice.Kind.OFFER_RECEIVED,
                        Notice.Kind.OFFER_REMINDER,
                        Notice.Kind.OFFER_CLOSED,
                        Notice.Kind.CENTRE_SILENT,
                        Notice.Kind.EMERGENCY_UNPLACED);
    }

    @Test
    void theNeedIsCountedThoughAPlaceIsFoundTheNextDay() {
        var id = world.submitted();
        world.go(id);
        world.clock.advance(Duration.ofDays(1));
        world.announce("unit", 1, BedState.VACANT);
        world.advance.reconsider(id).block();

        var history =
                new CountUnmetNeeds(world.requests, world.clock).lastDays(3).block();

        assertThat(history.now().requests()).isZero();
        assertThat(history.days()).extracting(day -> day.count().requests()).containsExactly(0, 1, 1);
        assertThat(history.days().get(2).day()).isEqualTo(UnmetNeeds.dayOf(world.clock.instant()));
    }
}
