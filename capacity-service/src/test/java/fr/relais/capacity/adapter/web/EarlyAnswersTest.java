package fr.relais.capacity.adapter.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.capacity.RunningService;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is denied is answered without a look at the body. The connection goes on all the same: what is left of the
 * body is neither taken for the next request nor in its way.
 */
class EarlyAnswersTest {

    private static final int TIMES = 50;
    private static final int PATIENCE_MILLIS = 10_000;

    private final URI service = URI.create(RunningService.shared().address());
    private final String token = TestIdentity.tokens().token(TestCaller.centre("org-early"));

    /** How soon the answer is there, and what it is. */
    private enum Denial {
        /** After a look into the database. */
        LATER("/v1/centres/" + "a".repeat(26) + "/units", 404),
        /** By the role alone. */
        AT_ONCE("/v1/centres", 404),
        /** By a filter. */
        WITHOUT_A_TOKEN("/v1/centres", 401);

        private final String path;
        private final int status;

        Denial(String path, int status) {
            this.path = path;
            this.status = status;
        }
    }

    static Stream<Arguments> denials() {
        return Arrays.stream(Denial.values())
                .flatMap(denial -> IntStream.of(2, 3000, 60_000).mapToObj(length -> Arguments.of(denial, length)));
    }

    /** So that nobody waits for who sends nothing. */
    @ParameterizedTest
    @EnumSource(Denial.class)
    void endTheConnectionWhenTheBodyDoesNotCome(Denial denial) throws IOException {
        try (var connection = connected()) {
            var answers = new BufferedInputStream(connection.getInputStream());

            send(connection, head(denial, "Content-Length: 10"));

            assertThat(status(answers)).isEqualTo(denial.status);
            assertThat(answers.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @MethodSource("denials")
    void leaveTheConnectionInOrderWhenTheBodyComesAtOnce(Denial denial, int length) throws IOException {
        try (var connection = connected()) {
            var answers = new BufferedInputStream(connection.getInputStream());
            for (var time = 0; time < TIMES; time++) {
                send(connection, head(denial, "Content-Length: " + length) + " ".repeat(length));
                assertThat(status(answers)).as("answer %d", time).isEqualTo(denial.status);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("denials")
    void leaveTheConnectionInOrderWhenTheBodyComesInPieces(Denial denial, int length) throws IOException {
        try (var connection = connected()) {
            var answers = new BufferedInputStream(connection.getInputStream());
            for (var time = 0; time < TIMES; time++) {
                send(connection, head(denial, "Transfer-Encoding: chunked"));
                send(connection, Integer.toHexString(length) + "\r\n" + " ".repeat(length) + "\r\n");
                send(connection, "0\r\n\r\n");
                assertThat(status(answers)).as("answer %d", time).isEqualTo(denial.status);
            }
        }
    }

    private Socket connected() throws IOException {
        var connection = new Socket(service.getHost(), service.getPort());
        connection.setSoTimeout(PATIENCE_MILLIS);
        connection.setTcpNoDelay(true);
        return connection;
    }

    private String head(Denial denial, String framing) {
        var authorization = denial == Denial.WITHOUT_A_TOKEN ? "" : "Authorization: Bearer " + token + "\r\n";
        return "POST " + denial.path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization
                + "Idempotency-Key: k\r\nContent-Type: application/json\r\n" + framing + "\r\n\r\n";
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    /** Reads one answer to its end. */
    private static int status(InputStream answers) throws IOException {
        var status = Integer.parseInt(line(answers).split(" ")[1]);
        var length = 0;
        for (var header = line(answers); !header.isEmpty(); header = line(answers)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        answers.skipNBytes(length);
        return status;
    }

    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
