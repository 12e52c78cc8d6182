package fr.relais.gateway;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Which headers pass, and which every answer has. */
class HeadersTest {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres", "/nowhere", "/openapi/capacity.json", "/actuator/health"})
    void protectEveryAnswer(String path) {
        var headers = headersOf(gateway.referrer().get().uri(path).exchange());

        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo(NOTHING);
        expectProtection(headers);
    }

    @Test
    void protectAnAnswerWithoutATokenToo() {
        var headers = headersOf(gateway.http().get().uri("/v1/centres").exchange());

        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo(NOTHING);
        expectProtection(headers);
    }

    @Test
    void letTheDescriptionPageRunItsOwnScriptOnly() {
        var headers = headersOf(gateway.http().get().uri("/docs").exchange());

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self'")
                .doesNotContain("unsafe-eval");
        expectProtection(headers);
    }

    @Test
    void winOverWhatAServiceSays() {
        gateway.capacity()
                .answers((request, response) -> response.header("Content-Security-Policy", "default-src *")
                        .header("Cache-Control", "public")
                        .header("X-Frame-Options", "ALLOWALL")
                        .sendString(Mono.just("{}")));

        var headers = headersOf(gateway.referrer().get().uri("/v1/centres").exchange());

        assertThat(headers.get("Content-Security-Policy")).containsExactly(NOTHING);
        assertThat(headers.get("Cache-Control")).containsExactly("no-store");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void sendBrowsersBackOverTlsExceptInTheSandbox() {
        assertThat(headersOf(gateway.http().get().uri("/docs").exchange()).getFirst("Strict-Transport-Security"))
                .startsWith("max-age=");

        try (var sandbox = RunningGateway.with("--spring.profiles.active=sandbox")) {
            assertThat(headersOf(sandbox.http().get().uri("/docs").exchange())
                            .containsHeader("Strict-Transport-Security"))
                    .isFalse();
        }
    }

    @Test
    void thatClaimSomethingDoNotReachAService() {
        gateway.referrer()
                .get()
                .uri("/v1/centres")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/internal")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-User-Id", "coordinator")
                .header("X-User-Roles", "COORDINATOR")
                .header("X-Original-URL", "/internal")
                .header("X-Rewrite-URL", "/internal")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "session=1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eA==")
                .header("baggage", "person=somebody")
                .header("tracestate", "vendor=somebody")
                .header("b3", "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1")
                .header("X-Correlation-Id", "somebody")
                .header("User-Agent", "of-the-caller")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.capacity().lastReceived().headers().names())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .isSubsetOf("accept", "authorization", "host", "traceparent", "content-length", "user-agent");
        assertThat(gateway.capacity().lastReceived().headers().get("User-Agent"))
                .doesNotContain("caller");
    }

    @Test
    void thatMeanSomethingReachTheService() {
        gateway.referrer()
                .put()
                .uri("/v1/centres/x/units/y")
                .header("Idempotency-Key", "key-1")
                .header("Confirmation-Token", "a-token")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "fr")
                .exchange()
                .expectStatus()
                .isOk();

        var headers = gateway.capacity().lastReceived().headers();
        assertThat(headers.get("Idempotency-Key")).isEqualTo("key-1");
        assertThat(headers.get("Confirmation-Token")).isEqualTo("a-token");
        assertThat(headers.get("If-Match")).isEqualTo("\"3\"");
        assertThat(headers.get("Accept-Language")).isEqualTo("fr");
    }

    @Test
    void ofAServiceComeOutOnlyWhenTheyMeanSomething() {
        gateway.capacity()
                .answers((request, response) -> response.header("ETag", "\"4\"")
                        .header("Retry-After", "7")
                        .header("Content-Disposition", "attachment; filename=\"x.csv\"")
                        .header("X-Account-Lapses", "2026-03-02T22:15:00Z")
                        .header("Server", "netty/4")
                        .header("X-Powered-By", "spring")
                        .header("Set-Cookie", "a=b")
                        .header("Via", "1.1 inside")
                        .header("X-Correlation-Id", "of-the-service")
                        .header("Access-Control-Allow-Origin", "*")
                        .sendString(Mono.just("{}")));

        var headers = headersOf(gateway.referrer().get().uri("/v1/centres").exchange());

        assertThat(headers.getETag()).isEqualTo("\"4\"");
        assertThat(headers.getFirst("Retry-After")).isEqualTo("7");
        assertThat(headers.getFirst("X-Account-Lapses")).isEqualTo("2026-03-02T22:15:00Z");
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("x.csv");
        assertThat(headers.headerNames())
                .doesNotContain("Server", "X-Powered-By", "Set-Cookie", "Via", "Access-Control-Allow-Origin");
        assertThat(headers.get("X-Correlation-Id")).hasSize(1).doesNotContain("of-the-service");
    }

    /** Of a trace that somebody else begins he could have everything kept, or make it look like another's. */
    @Test
    void carryATraceOfOurOwn() {
        var headers = headersOf(gateway.referrer()
                .get()
                .uri("/v1/centres")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange());

        var trace = headers.getFirst("X-Correlation-Id");
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(gateway.capacity().lastReceived().headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .matches("00-" + trace + "-[0-9a-f]{16}-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc-123", "with space", "a_b", "{\"a\":1}", "<script>"})
    void carryAnIdOfOursInsteadOfNonsense(String given) {
        var headers = headersOf(gateway.referrer()
                .get()
                .uri("/v1/centres")
                .header("X-Correlation-Id", given)
                .exchange());

        assertThat(headers.get("X-Correlation-Id")).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(gateway.capacity().lastReceived().headers().get("traceparent"))
                .contains(headers.getFirst("X-Correlation-Id"));
    }

    private static void expectProtection(HttpHeaders headers) {
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
    }

    private static HttpHeaders headersOf(ResponseSpec answer) {
        return answer.expectBody().returnResult().getResponseHeaders();
    }
}
