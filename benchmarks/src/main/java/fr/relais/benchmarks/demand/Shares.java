package fr.relais.benchmarks.demand;

import java.util.ArrayList;
import java.util.List;

/** Values and how often each of them comes, in the order they were said. */
final class Shares<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double sum;

    static <T> Shares<T> of(double share, T value) {
        return new Shares<T>().and(share, value);
    }

    Shares<T> and(double share, T value) {
        sum += share;
        values.add(value);
        upTo.add(sum);
        return this;
    }

    /** The value at a point between zero and one. */
    T at(double point) {
        var place = 0;
        while (place < values.size() - 1 && upTo.get(place) <= point * sum) {
            place++;
        }
        return values.get(place);
    }
}
