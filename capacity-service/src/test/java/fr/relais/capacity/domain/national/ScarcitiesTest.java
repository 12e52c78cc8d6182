package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision.Accepted;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityBegan;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityEnded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.national.Taken.MEN;
import static fr.relais.capacity.domain.national.Taken.MINORS;
import static org.assertj.core.api.Assertions.assertThat;

class ScarcitiesTest {

    @Test
    void tellsOnceThatAScarcityBeginsAndOnceThatItEnds() {
        var began = accepted(Scarcities.NONE, Map.of(MEN, true, MINORS, false), NOW);
        var again = accepted(began.state(), Map.of(MEN, true, MINORS, false), hours(1));
        var ended = accepted(again.state(), Map.of(MEN, false), hours(2));

        assertThat(began.events()).containsExactly(new ScarcityBegan(MEN));
        assertThat(began.state().since()).isEqualTo(Map.of(MEN, NOW));
        assertThat(again.events()).isEmpty();
        assertThat(again.state()).isEqualTo(began.state());
        assertThat(ended.events()).containsExactly(new ScarcityEnded(MEN));
        assertThat(ended.state()).isEqualTo(Scarcities.NONE);
    }

    @Test
    void leavesAloneWhatNothingIsSaidOf() {
        var began = accepted(Scarcities.NONE, Map.of(MEN, true), NOW).state();

        assertThat(accepted(began, Map.of(), hours(1)).state()).isEqualTo(began);
        assertThat(accepted(began, Map.of(MINORS, true), hours(1)).state().since())
                .isEqualTo(Map.of(MEN, NOW, MINORS, hours(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void beginsAndEndsInTurnsAndTheEventsExplainTheState(long seed) {
        var random = new Random(seed);
        var told = Scarcities.NONE;
        Map<Taken, Boolean> explained = new HashMap<>();

        for (var step = 0; step < 200; step++) {
            var seen = new EnumMap<Taken, Boolean>(Taken.class);
            for (var taken : Taken.values()) {
                if (random.nextBoolean()) {
                    seen.put(taken, random.nextBoolean());
                }
            }
            var decision = accepted(told, seen, hours(step));
            for (var event : decision.events()) {
                var began = event instanceof ScarcityBegan;
                assertThat(explained.getOrDefault(event.taken(), false)).isNotEqualTo(began);
                explained.put(event.taken(), began);
            }
            told = decision.state();
            seen.forEach((taken, scarce) ->
                    assertThat(explained.getOrDefault(taken, false)).isEqualTo(scarce));
        }

        assertThat(told.since().keySet()).allMatch(explained::get).hasSize((int)
                explained.values().stream().filter(yes -> yes).count());
    }

    static LongStream seeds() {
        return new Random(9).longs(10);
    }

    @Nested
    class WhatIsSeen {

        @Test
        void isSteadyWhenNothingInterruptsIt() {
            var seen = Sightings.NONE.then(Set.of(MEN), NOW).then(Set.of(MEN), minutes(3));

            assertThat(seen.steadyFor(Duration.ofMinutes(5), minutes(4))).isEmpty();
            assertThat(seen.then(Set.of(MEN), minutes(5)).steadyFor(Duration.ofMinutes(5), minutes(5)))
                    .containsEntry(MEN, true)
                    .containsEntry(MINORS, false);
        }

        @Test
        void beginsAnewWhenItWasInterrupted() {
            var seen = Sightings.NONE
                    .then(Set.of(MEN), NOW)
                    .then(Set.of(), minutes(3))
                    .then(Set.of(MEN), minutes(4))
                    .then(Set.of(MEN), minutes(6));

            assertThat(seen.steadyFor(Duration.ofMinutes(5), minutes(6))).doesNotContainKey(MEN);
            assertThat(seen.steadyFor(Duration.ofMinutes(5), minutes(9))).containsEntry(MEN, true);
        }

        private static Instant minutes(int minutes) {
            return NOW.plus(Duration.ofMinutes(minutes));
        }
    }

    private static Accepted<Scarcities, ScarcityEvent, Void> accepted(
            Scarcities before, Map<Taken, Boolean> scarce, Instant at) {
        return before.observe(scarce, at).fold(yes -> new Accepted<>(yes.state(), yes.events()), never -> {
            throw new AssertionError("refused");
        });
    }
}
