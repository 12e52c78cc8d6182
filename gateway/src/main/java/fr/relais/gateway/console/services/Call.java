package fr.relais.gateway.console.services;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * One call of the API, as it is described in the service's {@code openapi.json}.
 *
 * @param service who is asked
 * @param method how
 * @param path a template; its variables are filled in by position and encoded
 * @param variables for the template
 * @param body what is sent, or nothing
 * @param headers what is said beside it
 */
public record Call(
        Upstream service,
        HttpMethod method,
        String path,
        Object[] variables,
        @Nullable Object body,
        Map<String, String> headers) {

    public static Call get(Upstream service, String path, Object... variables) {
        return new Call(service, HttpMethod.GET, path, variables, null, Map.of());
    }

    /** A command without a body of its own. */
    public static Call post(Upstream service, String path, Object... variables) {
        return new Call(service, HttpMethod.POST, path, variables, Map.of(), Map.of());
    }

    public static Call put(Upstream service, String path, Object... variables) {
        return new Call(service, HttpMethod.PUT, path, variables, Map.of(), Map.of());
    }

    public static Call delete(Upstream service, String path, Object... variables) {
        return new Call(service, HttpMethod.DELETE, path, variables, null, Map.of());
    }

    public Call with(Object content) {
        return new Call(service, method, path, variables, content, headers);
    }

    /** @param once the mark of the form that was sent: the same form sent twice is one command */
    public Call once(String once) {
        return saying("Idempotency-Key", once);
    }

    /** @param seen the {@code ETag} of what was looked at: nothing else is changed */
    public Call ifMatch(String seen) {
        return saying(HttpHeaders.IF_MATCH, seen);
    }

    public Call saying(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(service, method, path, variables, body, Map.copyOf(more));
    }
}
