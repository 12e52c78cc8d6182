package fr.relais.notification.adapter.webhook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.notification.domain.webhook.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.notification.adapter.webhook.Calling.NOW;
import static fr.relais.notification.adapter.webhook.Calling.SECRET;
import static fr.relais.notification.adapter.webhook.Calling.call;
import static org.assertj.core.api.Assertions.assertThat;

/** Receivers that do as they should. */
class ReceiversTest {

    private static final String OLD_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final HttpReceiver receiver = new HttpReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void getTheSameFewWordsSignedWithEverySecretThatHolds() {
        assertThat(call(receiver.address(), SECRET, OLD_SECRET)).isEqualTo(Result.TAKEN);

        var got = receiver.received().get(0);
        assertThat(got.method()).isEqualTo("POST");
        assertThat(got.path()).isEqualTo(receiver.path());
        assertThat(got.body()).isEqualTo("{\"type\":\"look\",\"timestamp\":\"2026-11-20T21:40:07Z\"}");
        assertThat(got.header("webhook-id")).isEqualTo("msg_" + new UUID(3, 3));
        assertThat(got.header("webhook-timestamp")).isEqualTo("1795210807");
        assertThat(got.headers().keySet())
                .containsExactlyInAnyOrder(
                        "host",
                        "accept",
                        "user-agent",
                        "content-type",
                        "content-length",
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature");
        assertThat(got.header("user-agent")).isEqualTo("relais");
        assertThat(got.header("host")).startsWith("localhost:");
    }

    @Test
    void knowThatItIsRelaisAndWhen() {
        call(receiver.address(), SECRET, OLD_SECRET);

        var got = receiver.received().get(0);
        var knowing = new Verifier(SECRET);
        assertThat(knowing.accepts(got, NOW)).isTrue();
        assertThat(new Verifier(OLD_SECRET).accepts(got, NOW)).isTrue();
        assertThat(new Verifier(SECRET.replace('M', 'N')).accepts(got, NOW)).isFalse();
        assertThat(knowing.accepts(got, NOW.plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(knowing.accepts(got, NOW.minus(Duration.ofMinutes(6)))).isFalse();
        assertThat(knowing.accepts(got.with("webhook-id", "msg_another"), NOW)).isFalse();
        assertThat(knowing.accepts(got.with("webhook-timestamp", "1795210808"), NOW))
                .isFalse();
        var other = new Received(got.method(), got.path(), got.headers(), got.body() + " ");
        assertThat(knowing.accepts(other, NOW)).isFalse();
    }

    /** The example of the specification's own libraries. */
    @Test
    void getTheSignatureThatTheSpecificationSays() {
        assertThat(Signature.of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}",
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN", "201, TAKEN", "204, TAKEN", "301, SENT_ELSEWHERE", "302, SENT_ELSEWHERE", "304, SENT_ELSEWHERE",
        "307, SENT_ELSEWHERE", "308, SENT_ELSEWHERE", "400, REFUSED", "401, REFUSED", "404, REFUSED", "410, GONE",
        "429, REFUSED", "500, BROKEN", "503, BROKEN", "599, BROKEN"
    })
    void sayWhatComesOfIt(int status, Result result) {
        receiver.answer(HttpReceiver.status(status));

        assertThat(call(receiver.address(), SECRET)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void sendNobodyElsewhere(int status) {
        try (var elsewhere = new HttpReceiver()) {
            receiver.answer(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.address());
                exchange.sendResponseHeaders(status, -1);
            });

            assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.SENT_ELSEWHERE);
            assertThat(elsewhere.received()).isEmpty();
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void mayBeAway() {
        receiver.close();

        assertThat(call(receiver.address(), SECRET)).isEqualTo(Result.AWAY);
    }
}
