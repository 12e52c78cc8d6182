package fr.relais.placement.domain.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FewestRelaxedTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Every set of exclusions whatever is tried, and the smallest of those that may be relaxed are kept. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheSetsThatTryingThemAllFinds(long seed) {
        var random = new Random(seed);
        var units = randomUnits(random);
        var places = 1 + random.nextInt(6);

        var found = FewestRelaxed.toOpen(places, units.stream());

        assertThat(found.stream().map(FewestRelaxed.Opening::relaxed).collect(Collectors.toSet()))
                .isEqualTo(smallest(units, places));
        assertThat(found)
                .allSatisfy(opening -> assertThat(opening.places())
                        .isEqualTo(opened(units, opening.relaxed()))
                        .isGreaterThanOrEqualTo(places));
        assertThat(found).extracting(FewestRelaxed.Opening::places).isSortedAccordingTo((a, b) -> b - a);
    }

    private static List<Set<Exclusion>> randomUnits(Random random) {
        var codes = Exclusion.values();
        return IntStream.range(0, random.nextInt(40))
                .<Set<Exclusion>>mapToObj(unit -> {
                    var barriers = EnumSet.noneOf(Exclusion.class);
                    for (var code : codes) {
                        var likely = Relaxation.of(code).isPresent() ? 4 : 40;
                        if (random.nextInt(likely) == 0) {
                            barriers.add(code);
                        }
                    }
                    return barriers;
                })
                .toList();
    }

    private static Set<Set<Relaxation>> smallest(List<Set<Exclusion>> units, int places) {
        var enough =
                subsets().stream().filter(set -> opened(units, set) >= places).toList();
        var size = enough.stream().mapToInt(Collection::size).min().orElse(0);
        return enough.stream().filter(set -> set.size() == size).collect(Collectors.toSet());
    }

    private static List<Set<Relaxation>> subsets() {
        var all = Relaxation.values();
        return IntStream.range(1, 1 << all.length)
                .<Set<Relaxation>>mapToObj(bits -> IntStream.range(0, all.length)
                        .filter(one -> (bits >> one & 1) == 1)
                        .mapToObj(one -> all[one])
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static int opened(List<Set<Exclusion>> units, Set<Relaxation> set) {
        return (int) units.stream()
                .filter(barriers -> !barriers.isEmpty())
                .filter(barriers -> barriers.stream()
                        .allMatch(
                                one -> Relaxation.of(one).filter(set::contains).isPresent()))
                .count();
    }

    @Test
    void namesEverySmallestSetAndTheOneThatOpensMostFirst() {
        var units = Stream.<Set<Exclusion>>of(
                Set.of(Exclusion.NOT_FRESH),
                Set.of(Exclusion.NO_PETS),
                Set.of(Exclusion.NO_PETS),
                Set.of(Exclusion.NOT_STEP_FREE, Exclusion.QUOTA_REACHED),
                Set.of());

        assertThat(FewestRelaxed.toOpen(1, units))
                .containsExactly(
                        new FewestRelaxed.Opening(Set.of(Relaxation.PETS_CARED_FOR), 2),
                        new FewestRelaxed.Opening(Set.of(Relaxation.FRESHNESS_CONFIRMED), 1));
    }

    /** Separation is decided by the hold, hence whoever refused one may have done so to keep two people apart. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"OUTSIDE_LOCAL_ZONE", "ACROSS_AN_OCEAN", "NO_PETS", "NOT_STEP_FREE", "NOT_FRESH", "QUOTA_REACHED"})
    void neverProposesToRelaxWhatProtects(Exclusion exclusion) {
        assertThat(FewestRelaxed.toOpen(1, Stream.of(Set.of(exclusion)))).isEmpty();
        assertThat(FewestRelaxed.toOpen(1, Stream.of(Set.of(exclusion, Exclusion.NOT_FRESH))))
                .isEmpty();
    }

    @Test
    void saysEachInBothLanguages() {
        assertThat(Arrays.stream(Relaxation.values())).allSatisfy(one -> {
            assertThat(one.inFrench()).endsWith(".").isNotEqualTo(one.inEnglish());
            assertThat(one.inEnglish()).endsWith(".");
        });
        assertThat(Relaxation.FRESHNESS_CONFIRMED.inFrench()).startsWith("À confirmer");
    }
}
