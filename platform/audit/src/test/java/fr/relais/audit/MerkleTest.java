package fr.relais.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every line of a block is proved by a few hashes, at its place, and nothing else is. */
class MerkleTest {

    private static final int MOST = 70;

    static IntStream sizes() {
        return IntStream.rangeClosed(1, MOST);
    }

    private static List<String> lines(int size) {
        return IntStream.range(0, size).mapToObj(place -> "line " + place).toList();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void provesEveryLineAtItsPlaceAndNowhereElse(int size) {
        var lines = lines(size);
        var root = Merkle.root(lines);

        for (var place = 0; place < size; place++) {
            var path = Merkle.path(lines, place);
            assertThat(path).hasSizeLessThanOrEqualTo(32 - Integer.numberOfLeadingZeros(size - 1));
            for (var claimed = -1; claimed <= size; claimed++) {
                assertThat(Merkle.proves(lines.get(place), new Merkle.Place(claimed, size), path, root))
                        .as("%d of %d as %d", place, size, claimed)
                        .isEqualTo(claimed == place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void provesNothingThatWasChanged(int size) {
        var random = new Random(size);
        var lines = lines(size);
        var root = Merkle.root(lines);
        var place = random.nextInt(size);
        var at = new Merkle.Place(place, size);
        var path = Merkle.path(lines, place);

        assertThat(Merkle.proves("another line", at, path, root)).isFalse();
        assertThat(Merkle.proves(lines.get(place), at, path, Hash.of("another root")))
                .isFalse();
        assertThat(Merkle.proves(lines.get(place), at, longer(path), root)).isFalse();
        for (var floor = 0; floor < path.size(); floor++) {
            var other = new ArrayList<>(path);
            other.set(floor, Hash.of("another hash"));
            assertThat(Merkle.proves(lines.get(place), at, other, root)).isFalse();
            other.remove(floor);
            assertThat(Merkle.proves(lines.get(place), at, other, root)).isFalse();
        }
    }

    private static List<Hash> longer(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        return longer;
    }

    /** No two lists of lines have one root: neither by order nor by number nor by what is written. */
    @ParameterizedTest
    @MethodSource("sizes")
    void coversOrderAndNumber(int size) {
        var lines = new ArrayList<>(lines(size + 1));
        var root = Merkle.root(lines);

        assertThat(Merkle.root(lines.subList(0, size))).isNotEqualTo(root);
        lines.add(lines.get(size));
        assertThat(Merkle.root(lines)).isNotEqualTo(root);
        lines.remove(size + 1);
        Collections.swap(lines, 0, size);
        assertThat(Merkle.root(lines)).isNotEqualTo(root);
    }

    /** The first three roots of the test vectors that logs of certificates are tested with. */
    @Test
    void isTheTreeOfTheStandard() {
        assertThat(Merkle.root(List.of("")))
                .isEqualTo(new Hash("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
        assertThat(Merkle.root(List.of("", "\0")))
                .isEqualTo(new Hash("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(Merkle.root(List.of("", "\0", "\u0010")))
                .isEqualTo(new Hash("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"));
    }

    @Test
    void hasALineAtLeastAndNoneBesideThem() {
        assertThatThrownBy(() -> Merkle.root(List.of())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Merkle.path(lines(3), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.path(lines(3), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.path(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Merkle.proves("line 0", new Merkle.Place(0, 0), List.of(), Hash.leaf("line 0")))
                .isFalse();
    }
}
