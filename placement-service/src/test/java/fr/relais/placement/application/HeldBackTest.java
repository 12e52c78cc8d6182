package fr.relais.placement.application;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.oversight.Quarantining;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Meetings;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The searches of an organisation wait for a coordinator's word, and look as if they did not. */
class HeldBackTest {

    private final World world = new World();

    private void quarantine(Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        world.oversights
                .change(
                        world.oversights.first("referrer-org"),
                        World.BY_A_PERSON,
                        account -> decide.apply(Quarantining.over(account)))
                .block();
    }

    private void begin() {
        quarantine(of -> of.begun(Cause.SUSPECTED, World.START));
    }

    private Stage stageOf(RequestId id) {
        return world.at(id).stage();
    }

    @Test
    void aNewSearchAsksForNoBedAndStillSearchesForAllToSee() {
        world.announce("unit", 1, BedState.VACANT);
        begin();
        var id = world.submitted();

        world.go(id);
        world.clock.advance(Duration.ofMinutes(5));
        world.go(id);
        world.rematching.round().block();

        assertThat(stageOf(id)).isInstanceOf(Stage.Matching.class);
        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.SEARCHING);
        assertThat(world.beds.calls).isEmpty();
    }

    @Test
    void anEmergencyIsToldToTheCoordinatorsOnceAndAtOnce() {
        begin();
        var id = world.submitted();

        world.go(id);
        world.go(id);

        assertThat(world.requests.said.get(id).stream()
                        .filter(Notice.class::isInstance)
                        .map(said -> ((Notice) said).kind())
                        .filter(Notice.Kind.EMERGENCY_UNPLACED::equals))
                .hasSize(1);
        assertThat(world.at(id).search().alarmed()).isTrue();
    }

    @Test
    void oneGoesOnWithHerWordAndTheOthersDoNot() {
        world.announce("unit", 1, BedState.VACANT);
        begin();
        var known = world.submitted();
        var unknown = world.submitted();
        world.go(known);
        world.go(unknown);

        quarantine(of -> of.vouched(known));
        world.go(known);
        world.go(unknown);

        assertThat(stageOf(known)).isInstanceOf(Stage.Offered.class);
        assertThat(stageOf(unknown)).isInstanceOf(Stage.Matching.class);
    }

    @Test
    void allGoOnWhenItEnds() {
        world.announce("unit", 1, BedState.VACANT);
        begin();
        var id = world.submitted();
        world.go(id);

        quarantine(Quarantining::ended);
        new SweepDue(world.requests, world.advance, world.clock).round().block();

        assertThat(stageOf(id)).isInstanceOf(Stage.Offered.class);
    }

    @Test
    void whoWaitsAlreadyIsPassedOverAndKeepsHerTurn() {
        var id = world.submitted();
        world.go(id);
        begin();
        world.announce("unit", 1, BedState.VACANT);

        world.rematching.round().block();
        assertThat(stageOf(id)).isInstanceOf(Stage.Waiting.class);
        assertThat(world.beds.calls).isEmpty();

        quarantine(Quarantining::ended);
        world.rematching.round().block();
        assertThat(stageOf(id)).isInstanceOf(Stage.Offered.class);
    }

    @Test
    void takesNoPlaceFromThoseWhoWaitTogetherWithHer() {
        var held = world.submitted(DangerTier.IMMINENT);
        world.organisation = "another-org";
        var free = world.submitted(DangerTier.MODERATE);
        world.go(held);
        world.go(free);
        begin();
        world.announce("unit", 1, BedState.VACANT);

        world.rematching.round().block();

        assertThat(stageOf(held)).isInstanceOf(Stage.Waiting.class);
        assertThat(stageOf(free)).isInstanceOf(Stage.Offered.class);
    }

    @Test
    void whatIsUnderWayGoesOn() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        assertThat(stageOf(id)).isInstanceOf(Stage.Offered.class);
        begin();

        world.go(id);

        assertThat(stageOf(id)).isInstanceOf(Stage.Offered.class);
        assertThat(world.at(id).releases()).isEmpty();
    }

    /** A search is what waits; who is at a place waits for nobody. */
    @Test
    void whoIsReceivedIsNotSaidToWait() {
        var searching = world.submitted();
        begin();

        assertThat(world.quarantines.hold(world.at(searching)).block()).isTrue();
        assertThat(world.quarantines.hold(Meetings.prepared()).block()).isFalse();
    }

    @Test
    void nobodyGoesOnWhileNobodyKnows() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.oversights.away = true;

        assertThatThrownBy(() -> world.go(id)).hasMessageContaining("away");

        assertThat(world.beds.calls).isEmpty();
        world.oversights.away = false;
        world.go(id);
        assertThat(stageOf(id)).isInstanceOf(Stage.Offered.class);
    }

    @Test
    void isAskedOnceForMany() {
        var quarantines = new Quarantines(world.oversights, Duration.ofMinutes(1));

        for (var number = 0; number < 100; number++) {
            quarantines.hides("org-" + UUID.randomUUID()).block();
        }

        assertThat(world.oversights.asked).isEqualTo(1);
    }

    @Test
    void thatNobodyKnowsIsForgottenAtOnce() {
        var quarantines = new Quarantines(world.oversights, Duration.ofMinutes(1));
        world.oversights.away = true;
        assertThat(quarantines.hides("org").onErrorResume(away -> Mono.empty()).blockOptional())
                .isEmpty();
        world.oversights.away = false;

        assertThat(quarantines.hides("org").block()).isFalse();
    }
}
