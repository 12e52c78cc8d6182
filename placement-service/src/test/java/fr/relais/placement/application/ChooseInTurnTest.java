package fr.relais.placement.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever has just asked gives way to those who wait, for as long as a round over them goes on. */
class ChooseInTurnTest {

    private final World world = new World();
    private final ChooseInTurn turns = new ChooseInTurn(
            new ChooseCandidate(
                    world.requests,
                    world,
                    world,
                    new MatchRequest(world.matcher, world.requests, world.blocks, world.explaining),
                    world,
                    world.clock),
            world,
            world.heldBack,
            Duration.ofSeconds(30));

    @Test
    void givesWayUntilTheRoundHasEnded() throws Exception {
        turns.round(() -> Mono.just(true)).block();
        world.announce("unit", 1, BedState.VACANT);
        var newcomer = world.at(world.submitted(DangerTier.HIGH));
        var looked = Sinks.<Boolean>one();
        var round = turns.round(looked::asMono).toFuture();

        var asking = turns.choose(newcomer).toFuture();

        assertThatThrownBy(() -> asking.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        looked.tryEmitValue(true);
        round.join();
        assertThat(asking.get(10, TimeUnit.SECONDS).stage()).isInstanceOf(Stage.Intending.class);
    }

    @Test
    void waitsForNobodyWhereNobodyWaits() throws Exception {
        turns.round(() -> Mono.just(false)).block();
        world.announce("unit", 1, BedState.VACANT);
        var newcomer = world.at(world.submitted(DangerTier.HIGH));

        var asking = turns.choose(newcomer).toFuture();

        assertThat(asking.get(10, TimeUnit.SECONDS).stage()).isInstanceOf(Stage.Intending.class);
    }
}
