package fr.relais.benchmarks.hold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.benchmarks.measure.Ratio;

/**
 * What one slice of one arm took.
 *
 * @param micros CPU microseconds an operation, by process
 * @param p50 milliseconds until half of the operations were answered
 * @param p99 milliseconds until 99 of 100 were
 */
record Slice(Map<String, Double> micros, double p50, double p99) {

    /** CPU microseconds an operation, of all processes that worked for it. */
    double total() {
        return micros.values().stream().mapToDouble(each -> each).sum();
    }

    static Map<String, Double> medians(List<Slice> slices) {
        var medians = new LinkedHashMap<String, Double>();
        for (var name : slices.get(0).micros().keySet()) {
            medians.put(name, Ratio.median(slices, slice -> slice.micros().get(name)));
        }
        return medians;
    }
}
