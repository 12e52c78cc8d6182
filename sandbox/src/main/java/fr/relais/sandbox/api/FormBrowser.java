package fr.relais.sandbox.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sign-in of one account at one provider: as much of a browser as that takes. It goes to the provider under the
 * address that is known here, whatever that calls itself, and follows nobody else.
 */
final class FormBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_STEPS = 5;
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&#]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI provider;
    private final String back;
    private String page = "";
    private String ledTo = "";

    FormBrowser(URI provider, URI back) {
        this.provider = provider;
        this.back = back.toString();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    void open(URI address) {
        follow(request(address).GET());
    }

    /** Sends the form of the page that was opened. */
    void submit(Map<String, String> fields) {
        var action = ACTION.matcher(page);
        if (!action.find()) {
            throw new UnexpectedAnswer("the identity provider shows no form");
        }
        follow(posted(URI.create(action.group(1).replace("&amp;", "&")), fields));
    }

    /** What the provider led back with. */
    String code() {
        var code = CODE.matcher(ledTo);
        if (!code.find()) {
            throw new UnexpectedAnswer("the identity provider does not take the account");
        }
        return code.group(1);
    }

    Answer exchange(URI address, String credentials, Map<String, String> fields) {
        var shown = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return Answer.of(
                http,
                posted(address, fields)
                        .header("Authorization", "Basic " + shown)
                        .build());
    }

    private void follow(HttpRequest.Builder request) {
        var next = request;
        for (var step = 0; step < MOST_STEPS; step++) {
            var response = sent(next.build());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            page = response.body();
            ledTo = response.headers().firstValue("Location").orElse("");
            if (ledTo.isEmpty() || ledTo.startsWith(back)) {
                return;
            }
            next = request(response.uri().resolve(ledTo)).GET();
        }
        throw new UnexpectedAnswer("the identity provider leads in a circle");
    }

    private HttpRequest.Builder posted(URI address, Map<String, String> fields) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private HttpRequest.Builder request(URI address) {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var request = HttpRequest.newBuilder(provider.resolve(address.getRawPath() + query))
                .timeout(PATIENCE);
        var sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UnexpectedAnswer("no answer from the identity provider", failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted", hurried);
        }
    }

    /** By its name alone: the provider marks them for TLS, which is not between it and us. */
    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
