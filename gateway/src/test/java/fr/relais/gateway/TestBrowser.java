package fr.relais.gateway;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.testing.TestCaller;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;

/** A browser of which the test sees every answer: it follows nothing by itself. */
final class TestBrowser {

    static final String COOKIE = "__Host-relais";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final String base;
    private final WebTestClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    TestBrowser(String base, WebTestClient http) {
        this.base = base;
        this.http = http;
    }

    /** The first half of a sign-in: what the provider is asked for. */
    MultiValueMap<String, String> beginSignIn() {
        var answer = get("/oauth2/authorization/console");
        return UriComponentsBuilder.fromUri(location(answer)).build().getQueryParams();
    }

    /** The whole sign-in of this caller; what the provider would answer is given to the stub. */
    EntityExchangeResult<String> signIn(ConsoleGateway gateway, TestCaller caller) {
        return signIn(gateway, caller, Duration.ofMinutes(10));
    }

    /** The same, with an access token that is said to be good for so long. */
    EntityExchangeResult<String> signIn(ConsoleGateway gateway, TestCaller caller, Duration life) {
        var asked = beginSignIn();
        gateway.provides(caller, decoded(asked, "nonce"), life);
        return get("/login/oauth2/code/console?code=a-code&state=" + asked.getFirst("state"));
    }

    private static String decoded(MultiValueMap<String, String> query, String name) {
        return URLDecoder.decode(Objects.requireNonNull(query.getFirst(name)), StandardCharsets.UTF_8);
    }

    EntityExchangeResult<String> get(String path) {
        return get(path, headers -> {});
    }

    /** Looks again at a part of a page, as a script does by itself. */
    EntityExchangeResult<String> getByScript(String path) {
        return get(path, headers -> headers.set("HX-Request", "true"));
    }

    private EntityExchangeResult<String> get(String path, Consumer<HttpHeaders> more) {
        return kept(http.get()
                .uri(URI.create(base + path))
                .headers(this::cookie)
                .headers(more)
                .accept(MediaType.TEXT_HTML)
                .exchange());
    }

    /** What comes as long as a stream is open. */
    Flux<String> follow(String path) {
        return http.get()
                .uri(URI.create(base + path))
                .headers(this::cookie)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
    }

    /** The same, as events with their names. */
    Flux<ServerSentEvent<String>> events(String path) {
        return events(path, headers -> {});
    }

    /** The same, of a browser that has seen what there was up to this event. */
    Flux<ServerSentEvent<String>> eventsAfter(String last, String path) {
        return events(path, headers -> headers.set("Last-Event-ID", last));
    }

    private Flux<ServerSentEvent<String>> events(String path, Consumer<HttpHeaders> more) {
        return http.get()
                .uri(URI.create(base + path))
                .headers(this::cookie)
                .headers(more)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody();
    }

    /** Sends a form with the mark of the page that was looked at last. */
    EntityExchangeResult<String> post(String path, Map<String, String> fields) {
        return send(path, fields, csrf);
    }

    EntityExchangeResult<String> send(String path, Map<String, String> fields, String mark) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("_csrf", mark);
        return kept(http.post()
                .uri(URI.create(base + path))
                .headers(this::cookie)
                .body(BodyInserters.fromFormData(form))
                .exchange());
    }

    String session() {
        return cookies.getOrDefault(COOKIE, "");
    }

    void session(String other) {
        cookies.put(COOKIE, other);
    }

    /** What the browser keeps, by name. */
    Map<String, String> cookies() {
        return cookies;
    }

    static URI location(EntityExchangeResult<?> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getLocation());
    }

    private void cookie(HttpHeaders headers) {
        if (!cookies.isEmpty()) {
            headers.set(
                    HttpHeaders.COOKIE,
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    private void keep(ResponseCookie cookie) {
        if (cookie.getMaxAge().isZero()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private EntityExchangeResult<String> kept(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        result.getResponseCookies().toSingleValueMap().values().forEach(this::keep);
        var body = result.getResponseBody();
        var mark = CSRF.matcher(body == null ? "" : body);
        if (mark.find()) {
            csrf = mark.group(1);
        }
        return result;
    }
}
