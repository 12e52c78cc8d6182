package fr.relais.platform.meters;

import java.util.Map;
import java.util.TreeMap;

/**
 * A meter that leaves a service. Labels that are not named here are dropped from it.
 *
 * @param name as it is called in code, such as {@code relais.outbox.waiting}
 * @param labels its labels, and the values of each
 */
public record ExportedMeter(String name, Map<String, LabelValues> labels) {

    public ExportedMeter {
        labels = Map.copyOf(labels);
    }

    /** A meter without labels. */
    public static ExportedMeter of(String name) {
        return new ExportedMeter(name, Map.of());
    }

    /** The same with one more label. */
    public ExportedMeter with(String label, LabelValues values) {
        var more = new TreeMap<>(labels);
        more.put(label, values);
        return new ExportedMeter(name, more);
    }
}
