package fr.relais.testing.roles;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request of an operation needs besides its path and a caller, so that nothing but the caller and the thing
 * decide the answer.
 *
 * @param query with its question mark; empty for none
 * @param body empty for none
 */
public record Sample(String query, String body, Map<String, String> headers) {

    public Sample {
        headers = Map.copyOf(headers);
    }

    /** Neither body nor headers. */
    public static Sample none() {
        return new Sample("", "", Map.of());
    }

    public static Sample json(String body) {
        return new Sample("", body, Map.of("Content-Type", "application/json"));
    }

    public Sample with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Sample(query, body, more);
    }

    public Sample asking(String parameters) {
        return new Sample("?" + parameters, body, headers);
    }
}
