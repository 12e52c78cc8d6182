package fr.relais.sandbox.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer to the last byte, as somebody sees it who compares answers.
 *
 * @param headers without those that say when it was sent and by which request
 */
record Exchange(int status, TreeMap<String, String> headers, String body) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-correlation-id");

    static Exchange of(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var headers = new TreeMap<String, String>();
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_MOMENT.contains(name) && !name.startsWith("ratelimit")) {
                    headers.put(name, String.join(",", values));
                }
            });
            return new Exchange(response.statusCode(), headers, withoutItsId(response));
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", hurried);
        }
    }

    /** Each request has an id of its own, which nobody chooses and which says nothing. */
    private static String withoutItsId(HttpResponse<String> response) {
        return response.headers()
                .firstValue("x-correlation-id")
                .map(id -> response.body().replace(id, ".".repeat(id.length())))
                .orElse(response.body());
    }

    /** This answer with every occurrence of a text replaced by dots. */
    Exchange without(String... texts) {
        var masked = body;
        for (var text : texts) {
            masked = masked.replace(text, ".".repeat(text.length()));
        }
        return new Exchange(status, headers, masked);
    }
}
