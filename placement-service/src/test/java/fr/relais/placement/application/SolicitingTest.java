package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.SolicitationOutcome;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

/** Asking centres in advance, with beds and people around it. */
class SolicitingTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);

    private RequestId soliciting(int centres) {
        IntStream.range(0, centres).forEach(i -> world.announce("unit-" + i, 1, BedState.VACANT));
        var id = world.assessed(DangerTier.HIGH);
        world.go(id);
        return id;
    }

    private List<Solicitation> open(RequestId id) {
        return world.at(id).solicitations().open();
    }

    private Reference asked(RequestId id, int number) {
        return open(id).get(number).ref();
    }

    private List<SolicitationOutcome> outcomes(RequestId id) {
        return world.at(id).solicitations().closed().stream()
                .map(closed -> closed.outcome())
                .toList();
    }

    private void saysYes(RequestId id, Reference ref) {
        people.accept(id, ref, BY_A_PERSON).block();
    }

    @ParameterizedTest
    @CsvSource({"HIGH, 3", "MODERATE, 3", "IMMINENT, 10"})
    void asksSoManyCentresAtOnceAndHoldsNothing(DangerTier tier, int most) {
        IntStream.range(0, 12).forEach(i -> world.announce("unit-" + i, 1, BedState.VACANT));
        var id = world.assessed(tier);

        world.go(id);

        assertThat(world.at(id).stage()).isInstanceOf(Stage.Soliciting.class);
        assertThat(open(id).stream().map(one -> one.candidate().centre()).distinct())
                .hasSize(most);
        assertThat(world.beds.calls).isEmpty();
        assertThat(world.at(id).liveOffer()).isEmpty();
    }

    @Test
    void asksACentreOnceHoweverManyOfItsUnitsWouldDo() {
        world.announce("one", 1, BedState.VACANT);
        world.announce("two", 1, BedState.VACANT);
        world.index = NationalIndex.EMPTY.with(List.of(withTheUnitsOfAll()));
        var id = world.assessed(DangerTier.HIGH);

        world.go(id);

        assertThat(open(id)).hasSize(1);
        assertThat(open(id).get(0).candidate())
                .isEqualTo(world.at(id)
                        .search()
                        .lastDecision()
                        .orElseThrow()
                        .candidates()
                        .get(0));
    }

    private CentreAvailability withTheUnitsOfAll() {
        var units =
                world.index.centres().flatMap(centre -> centre.units().stream()).toList();
        var like = world.index.centres().findFirst().orElseThrow();
        return new CentreAvailability(
                like.centre(), like.organisation(), like.departement(), true, false, null, 2, units);
    }

    @Test
    void holdsForTheFirstYesAndThanksTheOthers() {
        var id = soliciting(3);
        var first = asked(id, 1);

        saysYes(id, first);
        world.go(id);

        assertThat(world.at(id).stage()).isInstanceOf(Stage.PreAdmission.class);
        assertThat(world.offerOf(id).ref()).isEqualTo(first);
        assertThat(world.beds.held).containsOnlyKeys(world.offerOf(id).hold());
        assertThat(open(id)).isEmpty();
        assertThat(outcomes(id)).containsExactly(SolicitationOutcome.THANKED, SolicitationOutcome.THANKED);
    }

    @Test
    void takesTheNextYesWhenTheBedsOfTheFirstAreGone() {
        var id = soliciting(3);
        var first = asked(id, 0);
        var second = asked(id, 2);
        world.beds.unitsTaken = Set.of(open(id).get(0).candidate().unit().value());

        saysYes(id, first);
        saysYes(id, second);
        world.go(id);

        assertThat(world.offerOf(id).ref()).isEqualTo(second);
        assertThat(outcomes(id)).containsExactly(SolicitationOutcome.BEDS_GONE, SolicitationOutcome.THANKED);
    }

    @Test
    void waitsForTheOthersWhenTheOnlyYesCannotBeHeld() {
        var id = soliciting(2);
        world.beds.unitsTaken = Set.of(open(id).get(0).candidate().unit().value());

        saysYes(id, asked(id, 0));
        world.go(id);

        assertThat(world.at(id).stage()).isEqualTo(new Stage.Soliciting(false));
        assertThat(open(id)).hasSize(1);
    }

    @Test
    void asksTheNextOneInThePlaceOfOneThatRefuses() {
        var id = soliciting(4);
        var before = open(id);

        people.refuse(id, asked(id, 0), Requests.no(RefusalReason.TECHNICAL, "staff"), BY_A_PERSON)
                .block();
        world.go(id);

        assertThat(open(id)).hasSize(3).contains(before.get(1), before.get(2));
        assertThat(outcomes(id)).containsExactly(SolicitationOutcome.REFUSED);
    }

    @Test
    void waitsForNobodyLongerThanTwoBusinessDays() {
        var id = soliciting(2);
        var overTheWeekEnd = Duration.ofDays(4);

        world.clock.advance(overTheWeekEnd.minusMillis(1));
        sweep();
        assertThat(open(id)).hasSize(2);
        world.clock.advance(Duration.ofMillis(1));
        sweep();

        assertThat(outcomes(id)).containsOnly(SolicitationOutcome.NO_ANSWER).hasSize(2);
        assertThat(world.at(id).stage()).isInstanceOf(Stage.Waiting.class);
        assertThat(((Stage.Waiting) world.at(id).stage()).reasons())
                .containsExactlyInAnyOrder(WaitingReason.NO_CENTRE_LEFT_TO_ASK, WaitingReason.NO_FRESH_PLACE);
    }

    private void sweep() {
        new SweepDue(world.requests, world.advance, world.clock).round().block();
    }

    @Test
    void asksACentreThatAnnouncesAPlaceMeanwhile() {
        var id = soliciting(1);

        world.announce("late", 1, BedState.VACANT);
        world.rematching.round().block();

        assertThat(open(id)).hasSize(2);
    }

    @Test
    void asksNobodyOnASiteThatTheNetworkMayKnow() {
        var id = soliciting(2);
        var compromised = open(id).get(0).candidate();

        world.announceCompromised(compromised.unit().value(), 2);
        new LeaveCompromisedSites(world.requests, world, world.beds, world, world.clock)
                .round()
                .block();

        assertThat(open(id)).extracting(Solicitation::candidate).doesNotContain(compromised);
        assertThat(outcomes(id)).containsExactly(SolicitationOutcome.SITE_COMPROMISED);
    }

    @Test
    void looksForNobodyBeforeBothHaveAssessed() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submittedOriented();

        world.go(id);

        assertThat(world.at(id).stage()).isInstanceOf(Stage.Assessing.class);
        assertThat(world.beds.calls).isEmpty();
    }
}
