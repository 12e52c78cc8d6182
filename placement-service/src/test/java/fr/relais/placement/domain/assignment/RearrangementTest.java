package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A proposal that nobody has been told of makes room for one more; nobody pays for it. */
class RearrangementTest {

    private static final int NEWCOMER = 99;

    /** Some have proposals, told or untold; a newcomer finds nothing free. */
    private record Scene(
            Map<Integer, Integer> told,
            Map<Integer, Integer> untold,
            Set<Integer> free,
            Map<Integer, List<Integer>> admissible) {

        static Scene random(long seed) {
            var random = new Random(seed);
            var places = 2 + random.nextInt(7);
            var admissible = new HashMap<Integer, List<Integer>>();
            IntStream.range(0, places).forEach(one -> admissible.put(one, some(random, places, 1 + random.nextInt(3))));
            admissible.put(NEWCOMER, some(random, places, 1 + random.nextInt(3)));
            var untold = new LinkedHashMap<Integer, Integer>();
            var told = new LinkedHashMap<Integer, Integer>();
            var free = new HashSet<Integer>();
            IntStream.range(0, places).forEach(free::add);
            IntStream.range(0, places - 1)
                    .forEach(one -> admissible.get(one).stream()
                            .filter(free::contains)
                            .findFirst()
                            .ifPresent(place -> {
                                free.remove(place);
                                (random.nextInt(4) == 0 ? told : untold).put(one, place);
                            }));
            return new Scene(told, untold, free, admissible);
        }

        private static List<Integer> some(Random random, int places, int count) {
            return random.ints(0, places)
                    .distinct()
                    .limit(Math.min(count, places))
                    .boxed()
                    .toList();
        }

        Map<Integer, Integer> placing() {
            return new Rearrangement<>(untold, free, admissible::get, place -> place * 31 % 7).placing(NEWCOMER);
        }

        /** Whether all who are untold and the newcomer can have a place, found by trying everything. */
        boolean canBe() {
            var who = new ArrayList<>(untold.keySet());
            who.add(NEWCOMER);
            var open = new HashSet<>(free);
            open.addAll(untold.values());
            return fits(who, open);
        }

        private boolean fits(List<Integer> who, Set<Integer> open) {
            if (who.isEmpty()) {
                return true;
            }
            var rest = who.subList(1, who.size());
            for (var place : admissible.get(who.get(0))) {
                if (open.contains(place)) {
                    var fewer = new HashSet<>(open);
                    fewer.remove(place);
                    if (fits(rest, fewer)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Test
    void placesOneMoreWheneverThatCanBeAndBreaksNothing() {
        var placed = 0;
        for (var seed = 0; seed < 20_000; seed++) {
            var scene = Scene.random(seed);

            var moves = scene.placing();

            assertThat(!moves.isEmpty()).as("seed " + seed).isEqualTo(scene.canBe());
            if (!moves.isEmpty()) {
                placed += moves.size() > 1 ? 1 : 0;
                requireSound(scene, moves);
            }
        }
        assertThat(placed).isGreaterThan(500);
    }

    private static void requireSound(Scene scene, Map<Integer, Integer> moves) {
        var after = new HashMap<>(scene.untold());
        after.putAll(moves);
        assertThat(moves).containsKey(NEWCOMER);
        assertThat(Collections.disjoint(moves.keySet(), scene.told().keySet())).isTrue();
        assertThat(after.keySet())
                .containsAll(scene.untold().keySet())
                .hasSize(scene.untold().size() + 1);
        assertThat(after.values()).doesNotHaveDuplicates();
        assertThat(Collections.disjoint(after.values(), scene.told().values())).isTrue();
        moves.forEach((one, place) -> assertThat(scene.admissible().get(one)).contains(place));
        assertThat(moves.values()).filteredOn(scene.free()::contains).hasSize(1);
    }

    @Test
    void movesAsFewAsPossible() {
        var untold = Map.of("a", 1, "b", 2, "c", 3);
        var admissible = Map.of("new", List.of(1, 3), "a", List.of(2), "b", List.of(4), "c", List.of(5));

        var moves = new Rearrangement<>(untold, Set.of(4, 5), admissible::get, place -> 0L).placing("new");

        assertThat(moves).isEqualTo(Map.of("new", 3, "c", 5));
    }

    @Test
    void takesTheFreePlaceThatOthersNeedLeast() {
        var untold = Map.of("a", 1);
        var admissible = Map.of("new", List.of(1), "a", List.of(2, 3, 4));

        var moves = new Rearrangement<>(untold, Set.of(2, 3, 4), admissible::get, place -> place == 3 ? 1L : 2L)
                .placing("new");

        assertThat(moves).isEqualTo(Map.of("new", 1, "a", 3));
    }

    @Test
    void whoWasToldStays() {
        var admissible = Map.of("new", List.of(1), "told", List.of(1, 2));

        var moves =
                new Rearrangement<>(Map.<String, Integer>of(), Set.of(2), admissible::get, place -> 0L).placing("new");

        assertThat(moves).isEmpty();
    }

    @Test
    void whoHasAProposalIsNoNewcomer() {
        var rearrangement = new Rearrangement<>(Map.of("a", 1), Set.of(2), one -> List.of(2), place -> 0L);

        assertThatThrownBy(() -> rearrangement.placing("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
