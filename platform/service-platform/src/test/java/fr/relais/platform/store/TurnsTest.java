package fr.relais.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TurnsTest {

    private final Turns<String> turns = new Turns<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** The last is told before it leaves. */
    @AfterEach
    void keepsNoEmptyLine() {
        await().atMost(Duration.ofSeconds(30)).until(() -> turns.inProgress() == 0);
    }

    @Test
    void beginsAChangeWhenTheOneBeforeHasEnded() {
        var first = new Work("first");
        var second = new Work("second");
        var elsewhere = new Work("elsewhere");

        first.come("a");
        second.come("a");
        elsewhere.come("b");

        assertThat(begun).containsExactly("first", "elsewhere");
        first.end();
        assertThat(begun).containsExactly("first", "elsewhere", "second");
        second.end();
        elsewhere.end();
        assertThat(told).containsExactly("first", "second", "elsewhere");
    }

    @Test
    void handsOnWhatTheDatabaseSaidAfterTheNextOneCame() {
        var reader = new Work("reader");
        var early = new Work("early");
        var late = new Work("late");
        reader.come("a");
        early.come("a");
        var askedAt = turns.arrived();
        late.come("a");

        reader.turn().learn(version(7), askedAt);
        reader.end();

        assertThat(known(early)).isEqualTo(7);
        early.end();
        assertThat(known(late))
                .as("the database may have said it before this one came")
                .isNull();
        late.turn().learn(version(8), turns.arrived());
        assertThat(known(late)).isEqualTo(8);
        late.end();
    }

    @Test
    void keepsTheNewerOfTwoVersionsWhicheverIsLearntLast() {
        var one = new Work("one");
        one.come("a");

        one.turn().learn(version(9), 0);
        one.turn().learn(version(8), turns.arrived());

        assertThat(known(one)).isEqualTo(9);
        one.turn().forget();
        assertThat(known(one)).isNull();
        one.end();
    }

    @Test
    void forgetsWhoGoesAwayAndEndsWhatHasBegun() {
        var running = new Work("running");
        var gone = new Work("gone");
        var stays = new Work("stays");
        running.come("a").dispose();
        gone.come("a").dispose();
        stays.come("a");

        running.end();
        stays.end();

        assertThat(begun).containsExactly("running", "stays");
        assertThat(told).containsExactly("stays");
    }

    @Test
    void failsAllWhoWaitWhenTheDatabaseDoesNotAnswer() {
        var asking = new Work("asking");
        asking.come("a");
        new Work("waiting").come("a");

        asking.fail(new MongoSocketReadTimeoutException("away", new ServerAddress(), new TimeoutException()));

        assertThat(begun).containsExactly("asking");
        assertThat(told).containsExactly("waiting failed", "asking failed");
    }

    @Test
    void failsNobodyElseWhenOnlyOneChangeIsImpossible() {
        var wrong = new Work("wrong");
        var right = new Work("right");
        wrong.come("a");
        right.come("a");

        wrong.fail(new StaleVersion());
        right.end();

        assertThat(told).containsExactly("wrong failed", "right");
    }

    @Test
    void needsNoDeepStackForALongLine() {
        var first = new Work("first");
        first.come("a");
        for (var next = 0; next < 20_000; next++) {
            turns.take("a", turns.arrive(), turn -> Mono.just("done")).subscribe(told::add);
        }

        first.end();

        assertThat(told).hasSize(20_001);
    }

    @Test
    void losesNobodyWhenManyComeAtOnce() {
        var counted = new ArrayList<Integer>();

        var all = Flux.range(0, 5_000)
                .flatMap(
                        number -> turns.take(
                                        "a",
                                        turns.arrive(),
                                        turn -> Mono.fromCallable(() -> {
                                            counted.add(number);
                                            return number;
                                        }))
                                .subscribeOn(Schedulers.parallel()),
                        1_000)
                .count()
                .block();

        assertThat(all).isEqualTo(5_000);
        assertThat(counted).as("one at a time").hasSize(5_000);
    }

    private static Seen<String> version(long version) {
        return new Seen<>(new StoredDocument(new Document("version", version)), "state");
    }

    private static @Nullable Long known(Work work) {
        var known = work.turn().known();
        return known == null ? null : known.version();
    }

    /** A change that ends when the test says so. */
    private final class Work implements Function<Line<String>.Turn, Mono<String>> {

        private final String name;
        private final Sinks.One<String> result = Sinks.one();
        private Line<String>.@Nullable Turn turn;

        private Work(String name) {
            this.name = name;
        }

        Disposable come(String id) {
            return turns.take(id, turns.arrive(), this).subscribe(told::add, failure -> told.add(name + " failed"));
        }

        @Override
        public Mono<String> apply(Line<String>.Turn mine) {
            turn = mine;
            begun.add(name);
            return result.asMono();
        }

        Line<String>.Turn turn() {
            return turn;
        }

        void end() {
            result.tryEmitValue(name).orThrow();
        }

        void fail(RuntimeException failure) {
            result.tryEmitError(failure).orThrow();
        }
    }
}
