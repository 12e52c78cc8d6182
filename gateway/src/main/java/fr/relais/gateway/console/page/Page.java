package fr.relais.gateway.console.page;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page to be rendered.
 *
 * @param template its name, or {@code name :: fragment}
 * @param model what it shows
 * @param status HTTP status
 */
public record Page(String template, Map<String, @Nullable Object> model, int status) {

    public static Page of(String template) {
        return new Page(template, Map.of(), 200);
    }

    public Page with(String name, @Nullable Object value) {
        var more = new HashMap<String, @Nullable Object>(model);
        more.put(name, value);
        return new Page(template, more, status);
    }

    public Page status(int code) {
        return new Page(template, model, code);
    }
}
