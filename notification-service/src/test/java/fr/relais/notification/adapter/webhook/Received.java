package fr.relais.notification.adapter.webhook;

import java.util.HashMap;
import java.util.Map;

/**
 * A request as a receiver got it.
 *
 * @param headers by their names in small letters
 */
public record Received(String method, String path, Map<String, String> headers, String body) {

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** With something else in place of a header. */
    public Received with(String name, String value) {
        var others = new HashMap<>(headers);
        others.put(name, value);
        return new Received(method, path, others, body);
    }
}
