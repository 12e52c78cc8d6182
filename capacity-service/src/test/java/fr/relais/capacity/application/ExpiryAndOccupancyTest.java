package fr.relais.capacity.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.ConfirmHold;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static org.assertj.core.api.Assertions.assertThat;

class ExpiryAndOccupancyTest {

    private final InMemoryCentres centres = new InMemoryCentres();
    private final SettableClock clock = SettableClock.at(NOW);
    private final ChangeCentreUseCase change = new ChangeCentreUseCase(centres, Timers.DEFAULTS);
    private final ExpireDueUseCase expireDue = new ExpireDueUseCase(centres, change, clock);
    private final RecordOccupancyUseCase occupancy = new RecordOccupancyUseCase(centres, change);

    ExpiryAndOccupancyTest() {
        var centre = aCentre().withVacantBeds(1).build();
        centres.create(
                        PROFILE.id(),
                        CommandContext.system(NOW),
                        () -> Decision.accept(centre, new CentreEvent.UnitTermsReplaced(UNIT)))
                .block();
    }

    @Test
    void aSweepWritesDownWhatIsDueAndSaysItOnce() {
        send(placing(hold(1), 1, NOW));
        clock.set(hours(5));

        StepVerifier.create(expireDue.handle()).expectNext(1L).verifyComplete();
        StepVerifier.create(expireDue.handle()).expectNext(0L).verifyComplete();

        assertThat(centres.events).hasAtLeastOneElementOfType(CentreEvent.HoldLapsed.class);
        assertThat(status()).isEqualTo(BedStatus.VACANT);
    }

    @Test
    void anArrivalIsKnownByItsHoldAndMayBeToldTwice() {
        send(placing(hold(1), 1, NOW));
        send(new ConfirmHold(hold(1), 1, hours(24), NOW));

        occupancy.bedTaken(hold(1), 1, CommandContext.system(hours(2))).block();
        var events = centres.events.size();
        var again =
                occupancy.bedTaken(hold(1), 1, CommandContext.system(hours(3))).block();

        assertThat(again).isInstanceOf(Outcome.Done.class);
        assertThat(centres.events).hasSize(events);
        assertThat(status()).isEqualTo(BedStatus.OCCUPIED);
    }

    @Test
    void aDepartureTurnsTheBedAroundAndALateArrivalOfTheSameStayIsARepeat() {
        send(placing(hold(1), 1, NOW));
        send(new ConfirmHold(hold(1), 1, hours(24), NOW));
        occupancy.bedTaken(hold(1), 1, CommandContext.system(hours(2))).block();

        occupancy.bedLeft(hold(1), 1, CommandContext.system(hours(9))).block();
        var late =
                occupancy.bedTaken(hold(1), 1, CommandContext.system(hours(9))).block();

        assertThat(late).isInstanceOf(Outcome.Done.class);
        assertThat(status()).isEqualTo(BedStatus.UNAVAILABLE);
    }

    @Test
    void anArrivalOnAHoldThatNobodyKnowsIsRefused() {
        var outcome = occupancy.bedTaken(hold(9), 1, CommandContext.system(NOW)).block();

        assertThat(outcome).isEqualTo(Outcome.refused(CentreRefusal.HOLD_LAPSED));
    }

    private void send(CentreCommand command) {
        change.handle(PROFILE.id(), command, CommandContext.system(command.at()))
                .block();
    }

    private BedStatus status() {
        return CentreFixture.states(centres.find(PROFILE.id()).block().value()).get(0);
    }
}
