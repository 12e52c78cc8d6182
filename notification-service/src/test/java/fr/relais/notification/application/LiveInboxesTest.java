package fr.relais.notification.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class LiveInboxesTest {

    private static final OrganisationId ONE = new OrganisationId("one");
    private static final OrganisationId ANOTHER = new OrganisationId("another");

    private static final LiveInboxes.Caller ANNA = new LiveInboxes.Caller(ONE, "anna");
    private static final LiveInboxes.Caller BERTHE = new LiveInboxes.Caller(ANOTHER, "berthe");

    private final LiveInboxes live = new LiveInboxes(2, 3, 3);

    @Test
    void signalsAtOnceAndAtEveryWakeUpOfThatInboxOnly() {
        StepVerifier.create(live.signals(ONE))
                .expectNextCount(1)
                .then(() -> live.wake(ANOTHER))
                .then(() -> live.wake(ONE))
                .expectNextCount(1)
                .then(live::wakeAll)
                .expectNextCount(1)
                .thenCancel()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void keepsOneSignalForWhoIsSlow() {
        StepVerifier.create(live.signals(ONE), 1)
                .expectNextCount(1)
                .then(() -> {
                    for (var times = 0; times < 1000; times++) {
                        live.wake(ONE);
                    }
                })
                .thenRequest(1000)
                .expectNextCount(1)
                .expectTimeout(Duration.ofMillis(100))
                .verify();
    }

    @Test
    void hasRoomUpToItsLimits() {
        var first = Flux.merge(live.signals(ONE), live.signals(ONE)).subscribe();

        assertThat(live.hasRoom(ANNA)).isFalse();
        assertThat(live.hasRoom(BERTHE)).isTrue();
        var second = live.signals(ANOTHER).subscribe();
        assertThat(live.hasRoom(BERTHE)).isFalse();

        second.dispose();
        first.dispose();
        assertThat(live.open()).isZero();
        assertThat(live.hasRoom(ANNA)).isTrue();
    }

    @Test
    void hasRoomForEachPersonUpToItsLimit() {
        var one = new LiveInboxes(9, 1, 9);
        var elsewhere = new LiveInboxes.Caller(ANOTHER, "anna");
        var colleague = new LiveInboxes.Caller(ONE, "berthe");

        var looking = one.of(ANNA, one.signals(ONE)).subscribe();

        assertThat(one.hasRoom(ANNA)).isFalse();
        assertThat(one.hasRoom(colleague)).isTrue();
        assertThat(one.hasRoom(elsewhere)).isTrue();
        looking.dispose();
        assertThat(one.hasRoom(ANNA)).isTrue();
    }

    @Test
    void endsEveryLookWhenClosedAndLetsNoneBegin() {
        StepVerifier.create(live.signals(ONE))
                .expectNextCount(1)
                .then(live::close)
                .expectComplete()
                .verify(Duration.ofSeconds(5));

        assertThat(live.hasRoom(ANNA)).isFalse();
        StepVerifier.create(live.signals(ONE)).expectComplete().verify(Duration.ofSeconds(5));
    }

    /** Many write and then wake at the same time; the last look must see what the last one wrote. */
    @ParameterizedTest(name = "round {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverLosesTheWakeUpAfterTheLastLook(int round) {
        var written = new AtomicInteger();
        var seen = new AtomicLong();
        var looking = live.signals(ONE)
                .concatMap(signal -> Mono.fromSupplier(written::get).subscribeOn(Schedulers.boundedElastic()), 1)
                .doOnNext(seen::set)
                .takeUntil(count -> count == 2000)
                .then()
                .toFuture();

        Flux.range(1, 2000)
                .flatMap(number -> Mono.fromRunnable(() -> {
                            written.incrementAndGet();
                            live.wake(ONE);
                        })
                        .subscribeOn(Schedulers.parallel()))
                .blockLast(Duration.ofSeconds(20));

        assertThat(looking).succeedsWithin(Duration.ofSeconds(5));
        assertThat(seen).hasValue(2000);
    }
}
