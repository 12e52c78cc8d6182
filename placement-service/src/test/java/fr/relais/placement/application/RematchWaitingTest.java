package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.DangerTier;
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

        new RematchWaiting(world.requests, world.advance).round().block();

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

        new RematchWaiting(world.requests, world.advance).round().block();

        assertThat(world.at(imminent).stage()).isInstanceOf(Stage.Offered.class);
        assertThat(world.at(high).stage()).isInstanceOf(Stage.Waiting.class);
    }
}
