package fr.relais.testing.roles;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be asked for.
 *
 * @param path with everything filled in
 * @param sample what is said besides
 */
public record Target(String path, Sample sample) {

    /** The row's path, body and headers with the values of their names in braces: {@code {thing}}. */
    public static Target of(MatrixRow row, Sample sample, Map<String, String> values) {
        var headers = new LinkedHashMap<String, String>();
        sample.headers().forEach((name, value) -> headers.put(name, filled(value, values)));
        return new Target(
                filled(row.path(), values), new Sample(sample.query(), filled(sample.body(), values), headers));
    }

    private static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
