package fr.relais.statistics.publication;

import java.util.Map;
import java.util.TreeMap;

/** Unknowns with factors, and a number. */
record Sum(Map<Integer, Double> factors, double number) {

    static Sum of(double number) {
        return new Sum(Map.of(), number);
    }

    static Sum unknown(int index) {
        return new Sum(Map.of(index, 1.0), 0);
    }

    Sum plus(Sum other) {
        return plus(other, 1);
    }

    Sum minus(Sum other) {
        return plus(other, -1);
    }

    private Sum plus(Sum other, int sign) {
        var all = new TreeMap<>(factors);
        other.factors.forEach((index, factor) -> all.merge(index, sign * factor, Double::sum));
        all.values().removeIf(factor -> factor == 0);
        return new Sum(all, number + sign * other.number);
    }

    double at(Map<Integer, Double> point) {
        return number
                + factors.entrySet().stream()
                        .mapToDouble(factor -> factor.getValue() * point.get(factor.getKey()))
                        .sum();
    }
}
