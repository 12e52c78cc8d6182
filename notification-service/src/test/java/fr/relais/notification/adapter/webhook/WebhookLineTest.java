package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import fr.relais.notification.application.webhook.Call;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Receivers in trouble are left alone, each for itself, and slow ones keep nobody from being called. */
class WebhookLineTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpReceiver receiver = new HttpReceiver();
    private final WebhookLine line = new WebhookLine(new Receivers(
            new CheckedNames(new Destinations(Set.of(), true), InetAddress::getAllByName),
            Duration.ofSeconds(5),
            Clock.systemUTC(),
            proof -> {}));

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void leavesOneThatIsInTroubleAloneAndOnlyThatOne() {
        receiver.answer(HttpReceiver.status(500));
        for (var call = 0; call < 3; call++) {
            assertThat(line.call(call(1)).block(SOON)).isEqualTo(Result.BROKEN);
        }

        assertThat(line.call(call(1)).block(SOON)).isNull();
        assertThat(receiver.received()).hasSize(3);
        assertThat(line.heldBack()).isEqualTo(1);
        receiver.answer(HttpReceiver.status(204));
        assertThat(line.call(call(2)).block(SOON)).isEqualTo(Result.TAKEN);
    }

    @Test
    void callsEachOnceAtATimeAndAFewAtAll() {
        var over = new CountDownLatch(1);
        receiver.answer(exchange -> {
            awaited(over);
            exchange.sendResponseHeaders(204, -1);
        });

        var waiting = Flux.range(1, 4)
                .flatMap(webhook -> line.call(call(webhook)))
                .collectList()
                .toFuture();
        await().atMost(SOON).until(() -> receiver.received().size() == 4);
        assertThat(line.call(call(1)).block(SOON)).isNull();
        assertThat(line.call(call(5)).block(SOON)).isNull();
        over.countDown();

        assertThat(waiting.orTimeout(10, TimeUnit.SECONDS).join()).hasSize(4).containsOnly(Result.TAKEN);
        assertThat(line.call(call(1)).block(SOON)).isEqualTo(Result.TAKEN);
        assertThat(line.call(call(5)).block(SOON)).isEqualTo(Result.TAKEN);
    }

    @Test
    void whoWasNotWaitedForIsCalledAgain() {
        receiver.answer(exchange -> awaited(new CountDownLatch(1)));

        line.call(call(1)).timeout(Duration.ofMillis(200)).onErrorComplete().block(SOON);
        receiver.answer(HttpReceiver.status(204));

        assertThat(line.call(call(1)).block(SOON)).isEqualTo(Result.TAKEN);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Call call(int webhook) {
        return new Call(
                new ContactId(new UUID(1, webhook)),
                new DeliveryId(UUID.randomUUID()),
                receiver.address(),
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }
}
