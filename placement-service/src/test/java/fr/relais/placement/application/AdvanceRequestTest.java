package fr.relais.placement.application;

import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayStatus;
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
            assertThat(world.beds.held).containsOnlyKeys(world.offerOf(id).hold());
        }

        @Test
        void goesToTheNextCandidateWhenTheBedsAreGone() {
            world.announce("first", 1, BedState.VACANT);
            world.announce("second", 1, BedState.VACANT);
            world.beds.unitsTaken = Set.of("first");
            var id = world.submitted();

            world.go(id);

            assertThat(world.offerOf(id).candidate().unit().value()).isEqualTo("second");
        }

        @Test
        void asksForTheSameHoldAgainAfterNobodyAnswered() {
            world.announce("unit", 1, BedState.VACANT);
            world.beds.away = true;
            var id = world.submitted();
            assertThat(catchThrowable(() -> world.go(id))).isNotNull();

            world.beds.away = false;
            world.go(id);

            assertThat(world.beds.calls.stream()
                            .filter(call -> call.startsWith("hold"))
                            .distinct())
                    .hasSize(1);
            assertThat(world.beds.held).hasSize(1);
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
            world.beds.held.clear();

            world.go(id);

            assertThat(world.offerOf(id).hold()).isNotEqualTo(first);
        }

        @Test
        void givesTheBedsBackAfterANoAndAsksTheNext() {
            world.announce("other", 1, BedState.VACANT);
            var id = offered();
            var refused = world.offerOf(id);
            people.refuse(id, refused.ref(), Requests.no(RefusalReason.TECHNICAL, "staff"), BY_A_PERSON)
                    .block();

            world.go(id);

            assertThat(world.beds.calls).contains("release REFUSED");
            assertThat(world.offerOf(id).candidate().unit())
                    .isNotEqualTo(refused.candidate().unit());
        }

        @Test
        void goesOnByItselfWhenNobodyAnswers() {
            var id = offered();
            world.clock.advance(Requests.TIME_TO_ANSWER);

            new SweepDue(world.requests, world.advance, world.clock).round().block();

            assertThat(world.beds.calls).contains("release NO_ANSWER");
            assertThat(world.at(id).stage()).isInstanceOf(Stage.Waiting.class);
        }

        @Test
        void opensAndEndsOneStayHoweverOftenItIsTried() {
            var id = accepted();
            people.agree(id, BY_A_PERSON).block();
            var ref = world.offerOf(id).ref();
            people.arrive(id, ref, BY_A_PERSON).block();
            world.go(id);
            world.leaves(id, ref);
            world.go(id);
            world.go(id);

            assertThat(world.stays.all()).extracting(Stay::status).containsExactly(StayStatus.ENDED);
            assertThat(world.stays.events)
                    .hasOnlyElementsOfTypes(
                            StayEvent.StayPlanned.class,
                            StayEvent.StayOpened.class,
                            StayEvent.StayEnded.class,
                            StayEvent.StayFollowed.class)
                    .doesNotHaveDuplicates();
            assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ENDED);
        }

        @Test
        void givesBackWhatWasAskedForWhileSheWithdrew() {
            world.announce("unit", 1, BedState.VACANT);
            world.beds.away = true;
            var id = world.submitted();
            assertThat(catchThrowable(() -> world.go(id))).isNotNull();
            people.withdraw(id, BY_A_PERSON).block();

            world.beds.away = false;
            world.go(id);

            assertThat(world.beds.held).isEmpty();
            assertThat(world.at(id).releases()).isEmpty();
        }
    }
}
