package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Searching;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What follows from a request by itself, with beds and people around it. */
class AdvanceRequestTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);

    private RequestId offered() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        return id;
    }

    private RequestId accepted() {
        var id = offered();
        people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
        world.go(id);
        return id;
    }

    @Nested
    class Searches {

        @Test
        void holdsTheBedsBeforeTheCentreIsAsked() {
            var id = offered();

            assertThat(world.at(id).stage()).isInstanceOf(Stage.Offered.class);
            assertThat(world.held).containsOnlyKeys(world.offerOf(id).hold());
        }

        @Test
        void goesToTheNextCandidateWhenTheBedsAreGone() {
            world.announce("first", 1, BedState.VACANT);
            world.announce("second", 1, BedState.VACANT);
            world.unitsTaken = Set.of("first");
            var id = world.submitted();

            world.go(id);

            assertThat(world.offerOf(id).candidate().unit().value()).isEqualTo("second");
        }

        @Test
        void asksForTheSameHoldAgainAfterNobodyAnswered() {
            world.announce("unit", 1, BedState.VACANT);
            world.capacityAway = true;
            var id = world.submitted();
            assertThat(catchThrowable(() -> world.go(id))).isNotNull();

            world.capacityAway = false;
            world.go(id);

            assertThat(world.calls.stream()
                            .filter(call -> call.startsWith("hold"))
                            .distinct())
                    .hasSize(1);
            assertThat(world.held).hasSize(1);
        }

        @Test
        void decidesNothingBeforeTheIndexIsRead() {
            world.caughtUp = false;
            var id = world.submitted();

            world.go(id);

            assertThat(world.at(id).stage()).isInstanceOf(Stage.Matching.class);
        }

        @Test
        void waitsWithTheReasonWhenNobodyCan() {
            world.announce("unit", 1, BedState.STALE);
            var id = world.submitted();

            world.go(id);

            assertThat(world.at(id).stage())
                    .isEqualTo(new Stage.Waiting(World.START, Set.of(WaitingReason.NO_FRESH_PLACE)));
        }

        @Test
        void seesWhatIsAnnouncedBetweenChoosingAndWaiting() {
            var id = world.submitted();
            world.requests.beforeWrite = () -> {
                world.requests.beforeWrite = () -> {};
                world.announce("unit", 1, BedState.VACANT);
            };

            world.go(id);

            assertThat(world.at(id).stage()).isInstanceOf(Stage.Offered.class);
        }
    }

    @Nested
    class AfterAnAnswer {

        @Test
        void reservesTheBedsAndOnlyThenTellsTheReferrer() {
            var id = offered();
            people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
            assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.SEARCHING);

            world.go(id);

            assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ACCEPTED);
        }

        @Test
        void searchesAgainWhenTheHoldWasGone() {
            var id = offered();
            var first = world.offerOf(id).hold();
            people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
            world.held.clear();

            world.go(id);

            assertThat(world.offerOf(id).hold()).isNotEqualTo(first);
        }

        @Test
        void givesTheBedsBackAfterANoAndAsksTheNext() {
            world.announce("other", 1, BedState.VACANT);
            var id = offered();
            var refused = world.offerOf(id);
            people.refuse(id, refused.ref(), RefusalReason.TECHNICAL, BY_A_PERSON)
                    .block();

            world.go(id);

            assertThat(world.calls).contains("release REFUSED");
            assertThat(world.offerOf(id).candidate().unit())
                    .isNotEqualTo(refused.candidate().unit());
        }

        @Test
        void goesOnByItselfWhenNobodyAnswers() {
            var id = offered();
            world.clock.advance(Searching.TIME_TO_ANSWER);

            new SweepDue(world.requests, world.advance, world.clock).round().block();

            assertThat(world.calls).contains("release NO_ANSWER");
            assertThat(world.at(id).stage()).isInstanceOf(Stage.Waiting.class);
        }

        @Test
        void opensAndEndsOneStayHoweverOftenItIsTried() {
            var id = accepted();
            people.agree(id, BY_A_PERSON).block();
            var ref = world.offerOf(id).ref();
            people.arrive(id, ref, BY_A_PERSON).block();
            world.go(id);
            people.depart(id, ref, BY_A_PERSON).block();
            world.go(id);
            world.go(id);

            assertThat(world.stays.stream().distinct()).hasSize(2);
            assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ENDED);
        }

        @Test
        void givesBackWhatWasAskedForWhileSheWithdrew() {
            world.announce("unit", 1, BedState.VACANT);
            world.capacityAway = true;
            var id = world.submitted();
            assertThat(catchThrowable(() -> world.go(id))).isNotNull();
            people.withdraw(id, BY_A_PERSON).block();

            world.capacityAway = false;
            world.go(id);

            assertThat(world.held).isEmpty();
            assertThat(world.at(id).releases()).isEmpty();
        }
    }

    @Nested
    class Rematching {

        @Test
        void goesByDangerThenBySeniority() {
            var moderate = world.submitted(DangerTier.MODERATE);
            world.clock.advance(Duration.ofMinutes(1));
            var imminent = world.submitted(DangerTier.IMMINENT);
            world.clock.advance(Duration.ofMinutes(1));
            var later = world.submitted(DangerTier.IMMINENT);
            Set.of(moderate, imminent, later).forEach(world::go);
            world.announce("unit", 1, BedState.VACANT);
            world.unitsTaken = Set.of("unit");

            new RematchWaiting(world.requests, world.advance).round().block();

            assertThat(world.calls.stream().filter(call -> call.startsWith("hold")))
                    .hasSize(3);
            assertThat(world.requests.waiting().collectList().block()).containsExactly(imminent, later, moderate);
        }

        @Test
        void givesTheBedToTheFirstInLine() {
            var high = world.submitted(DangerTier.HIGH);
            var imminent = world.submitted(DangerTier.IMMINENT);
            world.go(high);
            world.go(imminent);
            world.announce("unit", 1, BedState.VACANT);

            new RematchWaiting(world.requests, world.advance).round().block();

            assertThat(world.at(imminent).stage()).isInstanceOf(Stage.Offered.class);
        }
    }

    @Nested
    class Reconciling {

        private final ReconcileHolds reconcile = new ReconcileHolds(world.requests, world, world, world, world.clock);

        @Test
        void givesBackAHoldThatNobodyClaims() {
            var id = offered();
            world.held.put(new HoldId(new UUID(9, 9)), 99L);

            reconcile.round().block();

            assertThat(world.held).containsOnlyKeys(world.offerOf(id).hold());
            assertThat(world.alarms).containsExactly(Alarm.ORPHAN_HOLD);
        }

        @Test
        void takesAnOfferBackToMatchingWhoseHoldIsGone() {
            var id = accepted();
            world.held.clear();
            world.unitsTaken = Set.of("unit");
            world.clock.advance(Duration.ofMinutes(6));

            reconcile.round().block();

            assertThat(world.at(id).stage()).isInstanceOf(Stage.Matching.class);
            assertThat(world.alarms).containsExactly(Alarm.LOST_HOLD);
            assertThat(world.agenda).contains(id);
        }

        @Test
        void leavesAloneWhatAgrees() {
            var id = accepted();
            world.clock.advance(Duration.ofMinutes(6));

            reconcile.round().block();

            assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ACCEPTED);
            assertThat(world.alarms).isEmpty();
        }
    }
}
