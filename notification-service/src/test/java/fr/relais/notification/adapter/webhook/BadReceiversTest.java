package fr.relais.notification.adapter.webhook;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.notification.domain.webhook.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.notification.adapter.webhook.Calling.DEADLINE;
import static fr.relais.notification.adapter.webhook.Calling.SECRET;
import static fr.relais.notification.adapter.webhook.Calling.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Receivers that do not do as they should. */
class BadReceiversTest {

    private final HttpReceiver receiver = new HttpReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void areNotWaitedForLongerThanTheDeadline() {
        receiver.answer(exchange -> HttpReceiver.dawdle());

        var begin = System.nanoTime();
        assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.SLOW);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE.plusSeconds(2));
    }

    /** What is behind the head is not read: not a gigabyte, and not a letter a second either. */
    @Test
    void areNotReadHoweverMuchTheySay() {
        var written = new AtomicLong();
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 1L << 30);
            var part = new byte[1 << 16];
            for (var number = 0; number < 1 << 14; number++) {
                exchange.getResponseBody().write(part);
                written.addAndGet(part.length);
            }
        });

        assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.TAKEN);

        await().during(Duration.ofMillis(500)).until(() -> written.get() < 16L << 20);
    }

    @Test
    void areNotReadHoweverSlowlyTheySpeak() {
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            HttpReceiver.dawdle();
        });

        assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.TAKEN);
    }

    @Test
    void haveNoHeadWithoutAnEnd() {
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().add("X-Much", "x".repeat(100_000));
            exchange.sendResponseHeaders(200, -1);
        });

        assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "HTTP/9.9 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "220 mail.an.example ESMTP\r\n",
                "\0\0\0\0\0\0\0\0\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n\r\n",
                "+OK ready\r\n\r\n"
            })
    void mayTalkNonsense(String said) throws IOException {
        try (var raw = new RawReceiver(said)) {
            assertThat(call(raw.address(), SECRET)).isIn(Result.BROKEN, Result.SLOW);
        }
    }

    @Test
    void mayHangUp() throws IOException {
        try (var raw = new RawReceiver("")) {
            assertThat(call(raw.address(), SECRET)).isIn(Result.BROKEN, Result.AWAY);
        }
    }
}
