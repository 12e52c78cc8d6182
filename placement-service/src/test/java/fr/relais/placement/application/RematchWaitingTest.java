package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RematchWaitingTest {

    private final World world = new World();

    @Test
    void goesByDangerThenBySeniority() {
        var moderate = world.submitted(DangerTier.MODERATE);
        world.clock.advance(Duration.ofMinutes(1));
        var imminent = world.submitted(DangerTier.IMMINENT);
        world.clock.advance(Duration.ofMinutes(1));
        var later = world.submitted(DangerTier.IMMINENT);
        Set.of(moderate, imminent, later).forEach(world::go);
        world.announce("unit", 1, BedState.VACANT);
        world.beds.unitsTaken = Set.of("unit");

        world.rematching.round().block();

        assertThat(world.beds.calls.stream().filter(call -> call.startsWith("hold")))
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

        world.rematching.round().block();

        assertThat(world.at(imminent).stage()).isInstanceOf(Stage.Offered.class);
        assertThat(world.at(high).stage()).isInstanceOf(Stage.Waiting.class);
    }

    /** One after the other, whoever comes first would take the place that nobody else can do without. */
    @Test
    void leavesThePlaceThatAnotherCannotDoWithout() {
        var first = world.submitted(DangerTier.HIGH);
        world.clock.advance(Duration.ofMinutes(1));
        var second = world.submitted(DangerTier.HIGH);
        world.go(first);
        world.go(second);
        world.announce("plain", 1, BedState.VACANT);
        askInVain(second, "plain");
        world.announce("liked", 1, BedState.VACANT, Feature.STAFF_24H);

        world.rematching.round().block();

        assertThat(world.offerOf(first).candidate().unit().value()).isEqualTo("plain");
        assertThat(world.offerOf(second).candidate().unit().value()).isEqualTo("liked");
        assertThat(world.beds.calls.stream().filter(call -> call.startsWith("hold")))
                .hasSize(2);
    }

    @Test
    void aPlaceThatIsGoneIsReplacedByTheNextBest() {
        var first = world.submitted(DangerTier.HIGH);
        var second = world.submitted(DangerTier.HIGH);
        world.go(first);
        world.go(second);
        world.announce("one", 1, BedState.VACANT);
        world.announce("other", 1, BedState.VACANT);
        world.announce("third", 1, BedState.VACANT, Feature.STAFF_24H);
        world.beds.unitsTaken = Set.of("third");

        world.rematching.round().block();

        assertThat(world.at(first).stage()).isInstanceOf(Stage.Offered.class);
        assertThat(world.at(second).stage()).isInstanceOf(Stage.Offered.class);
    }

    /** She asks when the place has been announced and the round has not come to it yet. */
    @Test
    void letsNobodyPassThoseWhoWait() {
        var busy = new World(Duration.ofSeconds(30));
        busy.rematching.round().block();
        var waiting = busy.submitted(DangerTier.HIGH);
        busy.go(waiting);
        busy.clock.advance(Duration.ofMinutes(1));
        var newcomer = busy.submitted(DangerTier.HIGH);
        busy.announce("unit", 1, BedState.VACANT);

        var asking = busy.advance.advance(newcomer).toFuture();
        busy.rematching.round().block();
        asking.join();

        assertThat(busy.at(waiting).stage()).isInstanceOf(Stage.Offered.class);
        assertThat(busy.at(newcomer).stage()).isInstanceOf(Stage.Waiting.class);
    }

    /** Nobody is kept for the sake of a round that does not come. */
    @Test
    void keepsNobodyForLong() {
        var busy = new World(Duration.ofMillis(20));
        busy.go(busy.submitted(DangerTier.HIGH));
        var newcomer = busy.submitted(DangerTier.HIGH);
        busy.announce("unit", 1, BedState.VACANT);

        busy.go(newcomer);

        assertThat(busy.at(newcomer).stage()).isInstanceOf(Stage.Offered.class);
    }

    /** She is not sent there again until the centre announces something newer. */
    private void askInVain(RequestId id, String unit) {
        world.beds.unitsTaken = Set.of(unit);
        world.advance.reconsider(id).block();
        world.beds.unitsTaken = Set.of();
        world.beds.calls.clear();
    }
}
