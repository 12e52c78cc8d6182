package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.Stay.NewStay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayFixtures;
import fr.relais.placement.domain.stay.StayFixtures.Situation;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import static fr.relais.placement.domain.stay.StayFixtures.ARRIVED;
import static fr.relais.placement.domain.stay.StayFixtures.NOW;
import static fr.relais.placement.domain.stay.StayFixtures.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of stays; run against the one in memory and the real one. */
public abstract class StaysSuite {

    private static final CommandContext SYSTEM = CommandContext.system(NOW);

    private final Stays stays = empty();

    /** A store with nothing in it. */
    protected abstract Stays empty();

    private Stay stored(Situation situation) {
        var wanted = StayFixtures.in(situation);
        var id = new StayId(UUID.randomUUID());
        var stay = new Stay(
                id,
                wanted.centre(),
                wanted.unit(),
                wanted.admission(),
                wanted.stage(),
                wanted.calledOff(),
                wanted.care());
        stays.begin(id, SYSTEM, () -> Decision.accept(stay, new StayEvent.StayPlanned()))
                .block();
        return stay;
    }

    private Stay opened(String organisation, Instant arrivedAt) {
        var id = new StayId(UUID.randomUUID());
        var like = StayFixtures.newStay();
        var known = like.admission();
        var admission = new Admission(
                known.request(),
                new Reference("b".repeat(26)),
                known.caseRef(),
                known.centreCode(),
                organisation,
                known.departement(),
                known.zone());
        return stays.begin(
                        id,
                        SYSTEM,
                        () -> Stay.open(id, new NewStay(like.centre(), like.unit(), admission), arrivedAt, TERMS))
                .block()
                .fold(Versioned::value, refusal -> null);
    }

    private static List<StayId> ids(Flux<Versioned<Stay>> found) {
        return found.map(one -> one.value().id()).collectList().block();
    }

    @ParameterizedTest
    @EnumSource
    void keepsAStayInEverySituation(Situation situation) {
        var stay = stored(situation);

        assertThat(stays.find(stay.id()).block().value()).isEqualTo(stay);
    }

    @Test
    void meetsAStayThatIsThere() {
        var stay = stored(Situation.ABSENT);

        var met = stays.begin(stay.id(), SYSTEM, () -> Stay.open(stay.id(), StayFixtures.newStay(), ARRIVED, TERMS))
                .block();

        assertThat(met.map(Versioned::value)).isEqualTo(Outcome.done(stay));
    }

    @Test
    void listsWhatIsOpenOldestFirstAndEachOrganisationItsOwn() {
        var later = opened("one", ARRIVED.plusSeconds(9));
        var sooner = opened("one", ARRIVED);
        var other = opened("two", ARRIVED.plusSeconds(5));
        stored(Situation.LEFT);

        assertThat(ids(stays.openOf("one", StayPage.first(10)))).containsExactly(sooner.id(), later.id());
        assertThat(ids(stays.openOf("two", StayPage.first(10)))).containsExactly(other.id());
        assertThat(ids(stays.openOf("three", StayPage.first(10)))).isEmpty();
        assertThat(ids(stays.open(StayPage.first(10)))).containsExactly(sooner.id(), other.id(), later.id());
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        for (var i = 0; i < 4; i++) {
            opened("one", ARRIVED);
            opened("one", ARRIVED.plusSeconds(i));
        }

        List<Function<StayPage, Flux<Versioned<Stay>>>> lists = List.of(stays::open, page -> stays.openOf("one", page));
        for (var list : lists) {
            var whole = ids(list.apply(StayPage.first(20)));
            assertThat(whole).hasSize(8);
            assertThat(inPagesOfThree(list)).isEqualTo(whole);
        }
    }

    private static List<StayId> inPagesOfThree(Function<StayPage, Flux<Versioned<Stay>>> list) {
        var all = new ArrayList<StayId>();
        var page = list.apply(StayPage.first(3)).collectList().block();
        while (!page.isEmpty()) {
            page.forEach(found -> all.add(found.value().id()));
            var last = page.get(page.size() - 1).value();
            page = list.apply(new StayPage(3, Optional.of(last))).collectList().block();
        }
        return all;
    }

    @Test
    void listsWhatIsDue() {
        var left = stored(Situation.LEFT);
        var absent = stored(Situation.ABSENT);
        stored(Situation.PLANNED);
        stored(Situation.ENDED);
        var absentDue = absent.due().orElseThrow();

        assertThat(ids(stays.due(absentDue.minus(Duration.ofMillis(1))))).containsExactly(left.id());
        assertThat(ids(stays.due(absentDue))).containsExactly(left.id(), absent.id());
    }

    @Test
    void changesByADecisionAndRefusesByOne() {
        var stay = stored(Situation.TRANSFERRING);

        var refused = stays.change(
                        stay.id(), SYSTEM, current -> current.leaving().left(StayFixtures.DEPARTURE, NOW))
                .block();
        var changed = stays.change(
                        stay.id(), SYSTEM, current -> current.moving().calledOff(NOW))
                .block();

        assertThat(refused).isEqualTo(Outcome.refused(StayRefusal.TRANSFER_UNDER_WAY));
        assertThat(changed.map(Versioned::value))
                .isEqualTo(Outcome.done(stays.find(stay.id()).block().value()));
    }
}
