package fr.relais.benchmarks.demand;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws from one seed: the same ones on every machine. */
final class Draws {

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** From low to high, both among them. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Some time before the end. */
    long before(long end) {
        return (long) (random.nextDouble() * end);
    }

    /** A time that may end at any moment alike. */
    long lasting(double mean) {
        return (long) (-mean * StrictMath.log(1 - random.nextDouble()));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T one(Shares<T> shares) {
        return shares.at(random.nextDouble());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
