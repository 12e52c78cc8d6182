package fr.relais.gateway;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The messages that the gateway makes itself, on both sides, as their bytes are. */
class MessageLengthsTest {

    private final RunningGateway gateway = RunningGateway.shared();
    private final String head = " HTTP/1.1\r\nHost: relais\r\nAuthorization: Bearer "
            + gateway.token(TestCaller.referrer("an-org")) + "\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 0\r\n\r\n"
            })
    void sayToServicesHowLongTheyAreInOneWay(String body) throws IOException {
        RawExchange.with(gateway.port(), "POST /v1/centres" + head + body, 1);

        var got = gateway.capacity().lastReceived();
        var length = got.headers().getAll("Content-Length");
        var framing = got.headers().getAll("Transfer-Encoding");
        assertThat(length.size() + framing.size()).isEqualTo(1);
        assertThat(length).allMatch(said -> Integer.parseInt(said) == got.body().length());
    }

    /** Also where what is answered is not what the service said, or said of it. */
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 404, 409, 500, 503})
    void sayToCallersHowLongTheyAre(int status) throws IOException {
        gateway.capacity()
                .answers((request, response) -> response.status(status)
                        .header("Content-Type", "application/json")
                        .header("Content-Length", "18")
                        .sendString(Mono.just("{\"by\":\"a-service\"}")));

        isAsLongAsItSays(RawExchange.with(gateway.port(), "GET /v1/centres" + head + "\r\n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/offers", "GET /nowhere", "POST /openapi/capacity.json", "GET /docs"})
    void sayHowLongTheyAreWhereTheyComeFromNoService(String line) throws IOException {
        isAsLongAsItSays(RawExchange.with(gateway.port(), line + " HTTP/1.1\r\nHost: relais\r\n\r\n", 1));
    }

    private static void isAsLongAsItSays(RawExchange answered) {
        var parts = answered.text().split("\r\n\r\n", 2);
        assertThat(parts[0].toLowerCase(Locale.ROOT))
                .contains("\r\ncontent-length: " + parts[1].length())
                .doesNotContain("transfer-encoding");
    }

    /** What the gateway takes fits into what services take, which is 16 kB, whatever it adds. */
    @Test
    void areNotTooLongForServices() throws IOException {
        var token = gateway.token(TestCaller.referrer("o".repeat(1_650)));

        assertThat(token).hasSizeBetween(7_000, 8_000);
        var line = "GET /v1/centres HTTP/1.1\r\nHost: relais\r\nAuthorization: Bearer " + token + "\r\n\r\n";

        assertThat(RawExchange.with(gateway.port(), line, 1).statuses()).containsExactly(200);

        var got = gateway.capacity().lastReceived();
        assertThat(got.headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(got.headers().entries().stream()
                        .mapToInt(MessageLengthsTest::size)
                        .sum())
                .isLessThan(9 * 1024);
        var tooLong = "GET /v1/centres" + head + "Accept-Language: " + "x".repeat(8_192) + "\r\n\r\n";
        gateway.capacity().reset();
        assertThat(RawExchange.with(gateway.port(), tooLong, 1).statuses()).containsExactly(431);
        assertThat(gateway.capacity().received()).isEmpty();
    }

    private static int size(Map.Entry<String, String> header) {
        return header.getKey().length() + header.getValue().length() + ": \r\n".length();
    }
}
