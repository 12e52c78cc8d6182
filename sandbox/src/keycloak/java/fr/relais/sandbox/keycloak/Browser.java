package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps cookies and runs no scripts. It follows redirections, but not to where nobody listens. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTIONS = 10;
    private static final Pattern ACTION =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*>", Pattern.CASE_INSENSITIVE);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String stopsAt;

    /** @param stopsAt addresses that begin so are not gone to */
    public Browser(String stopsAt) {
        this.stopsAt = stopsAt;
    }

    /**
     * What came at last.
     *
     * @param status HTTP status
     * @param at the address that was asked
     * @param leadsTo where it leads, when that was not followed; else empty
     * @param body the page
     */
    public record Page(int status, URI at, String leadsTo, String body) {

        /** Where the first form of the page is sent. */
        URI form() {
            var action = ACTION.matcher(body);
            if (!action.find()) {
                throw new IllegalStateException("no form at " + at.getPath() + ", status " + status + "\n" + body);
            }
            return at.resolve(action.group(1).replace("&amp;", "&"));
        }

        /** What stands in a hidden or filled field. */
        public String field(String name) {
            var field = Pattern.compile("<input[^>]*\\sname=\"" + name + "\"[^>]*\\svalue=\"([^\"]*)\"")
                    .matcher(body);
            if (!field.find()) {
                throw new IllegalStateException("no field " + name + " at " + at.getPath() + "\n" + body);
            }
            return field.group(1);
        }

        /** A parameter of the address that it leads to; empty when it is not there. */
        public String parameter(String name) {
            var parameter = Pattern.compile("[?&]" + name + "=([^&#]+)").matcher(leadsTo);
            return parameter.find() ? parameter.group(1) : "";
        }
    }

    /** Goes there, and on to where it is led. */
    public Page get(URI address) {
        return follow(request(address).GET().build());
    }

    /** Sends the form of a page, and goes on to where that leads. */
    public Page submit(Page page, Map<String, String> fields) {
        return post(page.form(), fields);
    }

    /** Sends a form, and goes on to where that leads. */
    public Page post(URI address, Map<String, String> fields) {
        return follow(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html");
        var sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private Page follow(HttpRequest first) {
        var request = first;
        for (var step = 0; step < MOST_REDIRECTIONS; step++) {
            var response = sent(request);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var leadsTo = response.headers().firstValue("Location").orElse("");
            if (leadsTo.isEmpty() || leadsTo.startsWith(stopsAt)) {
                return new Page(response.statusCode(), request.uri(), leadsTo, response.body());
            }
            request = request(request.uri().resolve(leadsTo)).GET().build();
        }
        throw new IllegalStateException("led in a circle");
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
