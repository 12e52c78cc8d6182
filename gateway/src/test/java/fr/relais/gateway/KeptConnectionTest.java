package fr.relais.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection goes on being answered, whatever was asked on it before. The server's library forgot to read on when a
 * request that had waited was refused before its end was looked at; nothing more was answered there, ever.
 */
class KeptConnectionTest {

    private static final String OPEN =
            "GET /v1/statistics/publications HTTP/1.1\r\nHost: relais\r\nContent-Length: 0\r\n\r\n";
    private static final String REFUSED = "PUT /v1/centres/x HTTP/1.1\r\nHost: relais\r\nContent-Length: 0\r\n\r\n";
    private static final String REFUSED_WITH_A_BODY =
            "PUT /v1/centres/x HTTP/1.1\r\nHost: relais\r\nContent-Length: 9\r\n\r\n{\"a\":\"b\"}";

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void isAnsweredAfterARefusalThatHadToWait() throws IOException {
        assertThat(statuses(OPEN + REFUSED, OPEN)).containsExactly(200, 401, 200);
    }

    @Test
    void isAnsweredAfterARefusalWhoseBodyNobodyRead() throws IOException {
        assertThat(statuses(OPEN + REFUSED_WITH_A_BODY, REFUSED_WITH_A_BODY, OPEN))
                .containsExactly(200, 401, 401, 200);
    }

    @Test
    void isAnsweredAfterManyThatCameAtOnce() throws IOException {
        assertThat(statuses(REFUSED + OPEN + REFUSED + REFUSED_WITH_A_BODY + REFUSED, OPEN))
                .containsExactly(401, 200, 401, 401, 401, 200);
    }

    /** What is sent in one piece is answered before the next piece is sent. */
    private int[] statuses(String... pieces) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var statuses = IntStream.builder();
            for (var piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
                var requests = piece.split(" HTTP/1.1", -1).length - 1;
                for (var request = 0; request < requests; request++) {
                    statuses.add(status(answers));
                }
            }
            return statuses.build().toArray();
        }
    }

    /** Reads one answer to its end. */
    private static int status(BufferedReader answers) throws IOException {
        var status = Integer.parseInt(answers.readLine().split(" ")[1]);
        var length = 0;
        for (var line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
            } else if (line.equalsIgnoreCase("transfer-encoding: chunked")) {
                length = -1;
            }
        }
        if (length < 0) {
            skipChunks(answers);
        } else {
            skip(answers, length);
        }
        return status;
    }

    private static void skipChunks(BufferedReader answers) throws IOException {
        for (var size = size(answers); size > 0; size = size(answers)) {
            skip(answers, size);
            answers.readLine();
        }
        answers.readLine();
    }

    private static int size(BufferedReader answers) throws IOException {
        return Integer.parseInt(answers.readLine(), 16);
    }

    private static void skip(BufferedReader answers, int characters) throws IOException {
        for (var left = (long) characters; left > 0; ) {
            left -= answers.skip(left);
        }
    }
}
