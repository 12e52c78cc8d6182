package fr.relais.gateway;

import java.io.IOException;
import java.util.List;

import fr.relais.testing.TestCaller;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What would be two requests, or another one, once a service reads it as HTTP/1.1: it reaches none. */
class Http2Test {

    private static final List<String> REFUSED = List.of("400", "431", "reset", "hung up");

    private final RunningGateway gateway = RunningGateway.shared();

    private Http2Headers request(String method) {
        return new DefaultHttp2Headers(false)
                .method(method)
                .scheme("http")
                .authority("relais")
                .path("/v1/centres")
                .add("authorization", "Bearer " + gateway.token(TestCaller.coordinator()));
    }

    private void isRefused(Http2Headers headers, String body) throws IOException {
        assertThat(Http2Exchange.answerTo(gateway.port(), headers, body)).isIn(REFUSED);
        assertThat(gateway.services().flatMap(each -> each.received().stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2, 2"})
    void isTakenWhenItIsOneRequest(String length) throws IOException {
        var one = request("POST").add("content-type", "application/json").add("content-length", length);

        assertThat(Http2Exchange.answerTo(gateway.port(), one, "{}")).isEqualTo("200");
        var got = gateway.capacity().lastReceived();
        assertThat(got.headers().getAll("Content-Length")).containsExactly("2");
        assertThat(got.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "-1", "+2", "2, 3", "x"})
    void isRefusedWhereItsLengthIsAnother(String length) throws IOException {
        isRefused(request("POST").add("content-length", length), "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "transfer-encoding, chunked",
        "connection, keep-alive",
        "connection, authorization",
        "keep-alive, timeout=5",
        "proxy-connection, close",
        "upgrade, websocket",
        "te, gzip"
    })
    void isRefusedWhereAHeaderIsOfAConnection(String name, String value) throws IOException {
        isRefused(request("POST").add(name, value), "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nx-org-id: evil",
                "a\nx-org-id: evil",
                "a\rx-org-id: evil",
                "a\u0000b",
                "a\r\n\r\nGET /internal/v1/centres HTTP/1.1\r\nhost: relais\r\n\r\n"
            })
    void isRefusedWhereAValueIsMoreThanALine(String value) throws IOException {
        isRefused(request("GET").add("accept-language", value), "");
        isRefused(request("GET").path("/v1/centres" + value), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-a\r\nx-org-id", "x-a: b\r\nx-org-id", "X-Upper", "x a", ""})
    void isRefusedWhereANameIsNone(String name) throws IOException {
        isRefused(request("GET").add(name, "evil"), "");
    }

    /** What the services take is twice as much, so nothing that is handed on is too long for them. */
    @Test
    void isRefusedWhereItsHeadersAreLongerThanServicesTake() throws IOException {
        isRefused(request("GET").add("accept-language", "x".repeat(9_000)), "");
    }
}
