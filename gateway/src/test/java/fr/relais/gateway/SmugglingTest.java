package fr.relais.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that two readers could understand in two ways, byte by byte: they are refused, or reach a service as the one
 * request that they are. What is hidden in one never becomes another, and no log repeats any of it.
 */
class SmugglingTest {

    private static final String SECRET = "/v1/centres/s3cret-of-hers";
    private static final String HIDDEN = "DELETE " + SECRET + " HTTP/1.1\r\nHost: relais\r\n\r\n";

    private final RunningGateway gateway = RunningGateway.shared();
    private final String token = gateway.token(TestCaller.referrer("an-org"));
    private final String other = gateway.token(TestCaller.coordinator());
    private final String known = "Host: relais\r\nAuthorization: Bearer " + token + "\r\n";
    private final String get = "GET /v1/centres HTTP/1.1\r\n";
    private final String post = "POST /v1/centres HTTP/1.1\r\n" + known + "Content-Type: application/json\r\n";
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        lines.start();
        root().addAppender(lines);
    }

    @AfterEach
    void noLineRepeatsWhatWasSent() {
        root().detachAppender(lines);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("s3cret") || line.contains(token) || line.contains("evil"));
    }

    static Stream<String> lengths() {
        return Stream.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + HIDDEN,
                "Content-Length: 2\r\nContent-Length: 90\r\n\r\n{}" + HIDDEN,
                "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "Content-Length: 2, 2\r\n\r\n{}" + HIDDEN,
                "Content-Length: +2\r\n\r\n{}" + HIDDEN,
                "Content-Length: -2\r\n\r\n{}" + HIDDEN,
                "Content-Length: 0x2\r\n\r\n{}" + HIDDEN,
                "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + HIDDEN,
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + HIDDEN,
                "Transfer-Encoding : chunked\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "Transfer-Encoding: \u000bchunked\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "X-A: b\nTransfer-Encoding: chunked\nContent-Length: 2\n\n{}" + HIDDEN,
                "X-A: b\rTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "X-A: \u0000b\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
                "X A: b\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN);
    }

    /** With it the connection ends: nobody knows where the next request would begin. */
    @ParameterizedTest
    @MethodSource("lengths")
    void isRefusedWhereItsEndIsUncertain(String rest) throws IOException {
        var answered = send(post + rest);

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.closed()).isTrue();
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/centres HTTP/1.0\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n",
                "POST /v1/centres HTTP/1.0\r\nTransfer-Encoding: chunked\r\n",
                "\u0001GET /v1/centres HTTP/1.1\r\n",
                "GET /v1/centres HTTP/2.0\r\n",
                "GET /v1/centres HTTP/1.1x\r\n",
                "GET /v1/centres /x HTTP/1.1\r\n",
                "GET /v1/centres\r\n"
            })
    void isRefusedWhereItsBeginningIsNone(String line) throws IOException {
        var answered = send(line + known + "\r\n0\r\n\r\n" + HIDDEN);

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.closed()).isTrue();
        assertThat(received()).isEmpty();
    }

    /** What came before the break must not pass for the whole: a table of centres would lose its end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"-2\r\n{}\r\n0\r\n\r\n", "0x2\r\n{}\r\n0\r\n\r\n", "2\r\n{}xx\r\n0\r\n\r\n", "2\n{}\n0\n\n"})
    void isNotTakenForWholeWhereItBreaks(String broken) throws IOException {
        var head = post + "Transfer-Encoding: chunked\r\n\r\n";

        var inOnePiece = send(head + broken);
        var afterAPart = RawExchange.inTwoSteps(gateway.port(), head, "5\r\n[1,2]\r\n" + broken);

        assertThat(inOnePiece.closed() && afterAPart.closed()).isTrue();
        assertThat(inOnePiece.statuses()).doesNotContain(200);
        assertThat(afterAPart.statuses()).doesNotContain(200);
        assertThat(received()).extracting(StubService.Received::body).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil\r\n",
                "Authorization: Bearer OTHER\r\n",
                "Authorization: Bearer SAME\r\n",
                "Authorization: Basic eA==\r\n",
                "Idempotency-Key: a\r\nIdempotency-Key: b\r\n",
                "If-Match: \"1\"\r\nif-match: \"2\"\r\n",
                "Content-Type: text/csv\r\nContent-Type: application/json\r\n",
                "Last-Event-ID: 1\r\nLast-Event-ID: 2\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            })
    void isRefusedWhereItSaysOneThingTwiceOrWouldBecomeAnother(String more) throws IOException {
        var twice = more.replace("OTHER", other).replace("SAME", token);

        var answered = send(get + known + twice + "\r\n");

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.text()).contains("\"code\":\"invalid-input\"").doesNotContain("evil");
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=a&cursor=b", "?cursor=a&cursor=a", "?cursor&cursor=b", "?cursor=a&curs%6fr=b"})
    void isRefusedWhereItNamesAParameterTwice(String twice) throws IOException {
        var answered = send(get.replace(" HTTP", twice + " HTTP") + known + "\r\n");

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.text()).contains("\"code\":\"invalid-input\"");
        assertThat(received()).isEmpty();
    }

    @Test
    void isRefusedWithoutAHost() throws IOException {
        assertThat(send(get + "Authorization: Bearer " + token + "\r\n\r\n").statuses())
                .containsExactly(400);
        assertThat(received()).isEmpty();
    }

    static Stream<String> harmless() {
        return Stream.of(
                "Accept-Language: fr\r\n X-User-Roles: COORDINATOR\r\n\r\n",
                "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-For: evil\r\nForwarded: for=evil\r\n\r\n",
                "X-Forwarded-Host: evil\r\nX-Forwarded-Prefix: /internal\r\nX-Original-URL: /internal\r\n\r\n",
                "X-User-Id: coordinator\r\nX-Org-Id: evil\r\nX-Account-Lapses: never\r\n\r\n",
                "RateLimit: \"evil\"\r\nRateLimit-Policy: \"evil\"\r\nStrict-Transport-Security: max-age=0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2;a=evil\r\n{}\r\n0\r\nX-Org-Id: evil\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void meansNothingWhereAHeaderIsNotTheCallersToSay(String more) throws IOException {
        var answered = send(post + more);

        assertThat(answered.statuses()).containsExactly(200);
        assertThat(answered.text()).doesNotContain("evil").doesNotContain("max-age=0");
        assertThat(received()).singleElement().satisfies(got -> {
            assertThat(got.headers().getAll("Authorization")).containsExactly("Bearer " + token);
            assertThat(got.headers().toString()).doesNotContain("evil").doesNotContain("10.0.0.1");
            assertThat(got.headers().names())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches("x-(user|org|forw|orig|acc).*"));
        });
    }

    /** A body is a body, also where it looks like a request, and whatever follows it is another request. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE", "PUT"})
    void staysABodyOverAKeptConnection(String method) throws IOException {
        var length = "Content-Length: " + HIDDEN.length() + "\r\n\r\n";

        var answered = send(method + " /v1/centres HTTP/1.1\r\n" + known + length + HIDDEN + get + known + "\r\n", 2);

        assertThat(answered.statuses()).containsExactly(200, 200);
        assertThat(received()).extracting(StubService.Received::path).containsExactly("/v1/centres", "/v1/centres");
        assertThat(received().get(0).body()).isEqualTo(HIDDEN);
    }

    /** Nobody read the body of what was refused; it must not be read as the next request. */
    @Test
    void staysABodyAfterARefusal() throws IOException {
        var refused = "POST /v1/centres HTTP/1.1\r\nHost: relais\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n";

        var answered = send(refused + HIDDEN + get + known + "\r\n", 2);

        assertThat(answered.statuses()).containsExactly(401, 200);
        assertThat(received()).extracting(StubService.Received::path).containsExactly("/v1/centres");
    }

    private RawExchange send(String sent) throws IOException {
        return send(sent, 1);
    }

    private RawExchange send(String sent, int answers) throws IOException {
        gateway.services().forEach(StubService::reset);
        return RawExchange.with(gateway.port(), sent, answers);
    }

    private List<StubService.Received> received() {
        return gateway.services().flatMap(each -> each.received().stream()).toList();
    }
}
