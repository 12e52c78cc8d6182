package fr.relais.placement.domain.matching;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Counting sixty-four rows at once says what counting them one by one says. */
class CountsTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsAsOneByOne(long seed) {
        var random = new Random(seed);
        var sets = random.longs(random.nextInt(Counts.MOST + 1)).toArray();
        var byRow = IntStream.range(0, Long.SIZE)
                .map(row -> (int) LongStream.of(sets)
                        .filter(set -> (set >>> row & 1) != 0)
                        .count())
                .toArray();
        var counts = new Counts();
        counts.add(random.nextLong());
        counts.clear();

        for (var set : sets) {
            counts.add(set);
        }

        assertThat(IntStream.range(0, Long.SIZE).map(counts::of)).containsExactly(boxed(byRow));
        for (var number = -1; number <= Counts.MOST; number++) {
            var limit = number;
            assertThat(counts.moreThan(number)).isEqualTo(rows(row -> byRow[row] > limit));
            assertThat(counts.exactly(number)).isEqualTo(rows(row -> byRow[row] == limit));
        }
        var some = random.nextLong() | 1;
        var least = IntStream.range(0, Long.SIZE)
                .filter(row -> (some >>> row & 1) != 0)
                .map(row -> byRow[row])
                .min()
                .orElseThrow();
        assertThat(counts.fewest(some)).isEqualTo(some & rows(row -> byRow[row] == least));
    }

    private static Integer[] boxed(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }

    private static long rows(IntPredicate such) {
        return IntStream.range(0, Long.SIZE)
                .filter(such)
                .mapToLong(row -> 1L << row)
                .reduce(0, (one, other) -> one | other);
    }
}
