package fr.relais.placement.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedExplanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainingTest {

    private final World world = new World();

    @Test
    void keepsWhyNobodyWasFound() {
        world.announce("full", 1, BedState.OCCUPIED);
        var id = world.submitted();

        world.go(id);

        assertThat(told(id)).hasSize(1);
        assertThat(told(id).get(0)).contains("\"reasons\":[\"NO_FRESH_PLACE\"]", "\"exclusions\":[\"FULL\"]");
    }

    @Test
    void keepsWhySomebodyWasChosenBeforeTheCentreIsAsked() {
        world.announce("free", 1, BedState.VACANT);
        var id = world.submitted();

        world.go(id);

        assertThat(told(id)).hasSize(1);
        assertThat(told(id).get(0)).contains("\"unit\":\"free\"", "\"count\":1", "\"excluded\":[]");
    }

    /** Whoever waits is looked at whenever something is announced: as long as nothing changes, nothing is written. */
    @Test
    void keepsNothingWhenNothingIsDecided() {
        var id = world.submitted();
        world.go(id);
        world.announce("full", 1, BedState.OCCUPIED);

        world.advance.reconsider(id).block();

        assertThat(told(id)).hasSize(1);
        assertThat(world.explanations.kept).isEmpty();
    }

    @Test
    void tellsTheLatestFirst() {
        var id = world.submitted();
        world.go(id);
        world.announce("free", 1, BedState.VACANT);

        world.advance.reconsider(id).block();

        assertThat(told(id)).hasSize(2);
        assertThat(told(id).get(0)).contains("\"unit\":\"free\"");
        assertThat(told(id).get(1)).contains("\"candidates\":[]");
        assertThat(numbers(id)).containsExactly(2, 1);
    }

    /** Two replicas at once: whoever comes second has prepared for a decision that was made already. */
    @Test
    void losesNoneToAnotherReplica() {
        var id = world.submitted();
        var asItWas = world.at(id);
        world.go(id);
        world.announce("free", 1, BedState.VACANT);

        another().choose(asItWas).block();

        assertThat(numbers(id)).containsExactly(2, 1);
        assertThat(told(id).get(1)).contains("\"candidates\":[]");
    }

    private ChooseCandidate another() {
        var match = new MatchRequest(world.matcher, world.requests, world.blocks, world.explaining);
        return new ChooseCandidate(world.requests, world, world, match, world, world.clock);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Whenever a write of the request fails, and however often it is tried again. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDecisionHasOneExplanationWhereverItStops(long seed) {
        var random = new Random(seed);
        var id = world.submitted();
        world.requests.beforeWrite = () -> {
            if (random.nextInt(4) == 0) {
                throw new IllegalStateException("down");
            }
        };
        world.requests.afterWrite = () -> {
            assertThat(world.at(id).search().lastDecision().map(MatchingDecision::explanation))
                    .isEqualTo(world.at(id).search().lastDecision().map(this::explained));
            assertThat(numbers(id)).isEqualTo(countedDown(id));
        };
        for (var step = 0; step < 30; step++) {
            world.clock.advance(Duration.ofMinutes(random.nextInt(40)));
            world.announce("unit-" + random.nextInt(4), step + 1, BedState.values()[random.nextInt(6)]);
            attempt(id);
        }
        assertThat(numbers(id)).isNotEmpty();
    }

    private SealedExplanation explained(MatchingDecision decision) {
        assertThat(decision.explanation()).isNotNull();
        assertThat(new String(decision.explanation().file().bytes(), StandardCharsets.UTF_8))
                .contains("\"at\":\"" + decision.at() + "\"");
        return decision.explanation();
    }

    private void attempt(RequestId id) {
        try {
            world.advance.reconsider(id).block();
            world.go(id);
        } catch (IllegalStateException down) {
            // The next step goes on from what is stored.
        }
    }

    private List<Integer> countedDown(RequestId id) {
        var all = new ArrayList<>(
                IntStream.rangeClosed(1, numbers(id).size()).boxed().toList());
        Collections.reverse(all);
        return all;
    }

    private List<Integer> numbers(RequestId id) {
        return world.explaining
                .told(world.at(id))
                .map(Explaining.Told::number)
                .collectList()
                .block();
    }

    private List<String> told(RequestId id) {
        return world.explaining
                .told(world.at(id))
                .map(told -> new String(told.bytes(), StandardCharsets.UTF_8))
                .collectList()
                .block();
    }
}
