package fr.relais.platform.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import fr.relais.platform.trace.SpansOfTests;
import fr.relais.platform.trace.TraceContext;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WorkQueueTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void aKeyWaitingForItsTurnHasOneTurn() throws Exception {
        var gate = Sinks.<Void>empty();
        var last = new CountDownLatch(1);
        var queue = new WorkQueue<String>("test", 1, key -> {
            done.add(key);
            if (key.equals("last")) {
                last.countDown();
            }
            return key.equals("first") ? gate.asMono() : Mono.empty();
        });
        queue.add("first");
        queue.start();
        List.of("again", "again", "again", "last").forEach(queue::add);

        gate.tryEmitEmpty();

        assertThat(last.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("first", "again", "last");
        queue.stop();
    }

    @Test
    void aKeyPutInDuringItsTurnHasAnother() throws Exception {
        var turns = new CountDownLatch(2);
        var self = new java.util.concurrent.atomic.AtomicReference<WorkQueue<String>>();
        self.set(new WorkQueue<>("test", 1, key -> {
            if (turns.getCount() == 2) {
                self.get().add(key);
            }
            turns.countDown();
            return Mono.empty();
        }));
        self.get().start();

        self.get().add("key");

        assertThat(turns.await(5, TimeUnit.SECONDS)).isTrue();
        self.get().stop();
    }

    @Test
    void aFailureEndsNothingButItself() throws Exception {
        var reached = new CountDownLatch(1);
        var queue = new WorkQueue<String>("test", 1, key -> {
            if (key.equals("bad")) {
                throw new IllegalStateException("broken");
            }
            reached.countDown();
            return Mono.<Void>empty().timeout(Duration.ofSeconds(1));
        });
        queue.start();

        queue.add("bad");
        queue.add("good");

        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
        queue.stop();
    }

    @Test
    void whatFollowsFromACommandIsATraceOfItsOwn() {
        var kept = new SpansOfTests();
        var command = TraceContext.begin(true);
        var within = new CopyOnWriteArrayList<String>();
        var queue = new WorkQueue<String>(
                "test",
                1,
                key -> Mono.deferContextual(around -> {
                    within.add(TraceContext.in(around).map(TraceContext::trace).orElse("none"));
                    return Mono.empty();
                }),
                kept.spans());
        queue.start();

        queue.follow("followed").contextWrite(command::into).block();
        queue.follow("without").block();
        queue.add("added");

        await().atMost(Duration.ofSeconds(5)).until(() -> within.size() == 3);
        assertThat(kept.told()).singleElement().satisfies(told -> {
            assertThat(told.path("name").asString()).isEqualTo("test");
            assertThat(told.path("traceId").asString()).isEqualTo(within.get(0)).isNotEqualTo(command.trace());
            assertThat(told.at("/links/0/traceId").asString()).isEqualTo(command.trace());
        });
        assertThat(within).endsWith("none", "none");
        queue.stop();
    }
}
