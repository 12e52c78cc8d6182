package fr.relais.placement.application.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.retention.Case;
import fr.relais.placement.domain.retention.Retention;
import fr.relais.placement.domain.retention.Tombstone;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of an erasure, with a crash between any two of its steps. */
class EraseCasesTest {

    private static final Duration KEPT = Duration.ofDays(90);

    private final SettableClock clock = SettableClock.at(Requests.NOW.plus(KEPT));
    private final Place place = new Place();
    private final EraseCases erase = new EraseCases(place, place, place, new Retention(KEPT), clock);

    /** Everything in memory, with a list of what was done. One step may fail, as when the process ends there. */
    private static final class Place implements Cases, CaseKeyring, Tombstones {

        private final List<String> done = new ArrayList<>();
        private final Set<RequestId> claimed = new HashSet<>();
        private final List<Tombstone> tombstones = new ArrayList<>();
        private Situation situation = Situation.WITHDRAWN;
        private RequestId block;
        private boolean stored = true;
        private boolean keyed = true;
        private String failing = "";
        private boolean changedMeanwhile;
        private Mono<Void> durable = Mono.empty();

        private Mono<Void> step(String name, Runnable work) {
            return Mono.fromRunnable(() -> {
                if (name.equals(failing)) {
                    failing = "";
                    throw new IllegalStateException("the process ends here");
                }
                done.add(name);
                work.run();
            });
        }

        @Override
        public Flux<Versioned<Case>> overBy(Instant moment) {
            return stored && claimed.isEmpty()
                    ? Flux.just(new Versioned<>(new Case(Requests.in(situation), List.of(), List.of(), null), 3))
                    : Flux.empty();
        }

        @Override
        public Mono<RequestId> claim(Versioned<Case> closed) {
            var request = closed.value().request().id();
            return changedMeanwhile
                    ? Mono.empty()
                    : step("claim", () -> claimed.add(request)).thenReturn(request);
        }

        @Override
        public Flux<RequestId> claimed() {
            return Flux.defer(() -> Flux.fromIterable(List.copyOf(claimed)));
        }

        @Override
        public Flux<RequestId> blocksOverBy(Instant moment) {
            return block == null || moment.isBefore(Requests.NOW) ? Flux.empty() : Flux.just(block);
        }

        @Override
        public Mono<Void> raise(Tombstone tombstone) {
            return step("tombstone", () -> tombstones.add(tombstone)).then(Mono.defer(() -> durable));
        }

        @Override
        public Mono<Void> destroy(RequestId request, Instant at) {
            return step("key", () -> keyed = false);
        }

        @Override
        public Flux<Destroyed> destroyed() {
            return keyed ? Flux.empty() : Flux.just(new Destroyed(Requests.ID, Requests.NOW));
        }

        @Override
        public Mono<Void> delete(RequestId request) {
            return step("documents", () -> {
                stored = false;
                claimed.clear();
            });
        }

        @Override
        public Flux<RequestId> presentOf(Collection<RequestId> requests) {
            return stored ? Flux.just(Requests.ID) : Flux.empty();
        }

        @Override
        public Flux<RequestId> intactOf(Collection<RequestId> requests) {
            return keyed ? Flux.just(Requests.ID) : Flux.empty();
        }
    }

    @Test
    void makesTheTombstonesAnewThatWereLostWithTheirTopic() {
        assertThat(erase.raiseAgain(Set.of()).block()).isZero();
        place.keyed = false;

        assertThat(erase.raiseAgain(Set.of(Requests.ID)).block()).isZero();
        assertThat(erase.raiseAgain(Set.of()).block()).isEqualTo(1);

        assertThat(place.tombstones)
                .singleElement()
                .satisfies(tombstone -> assertThat(tombstone.request()).isEqualTo(Requests.ID));
    }

    @Test
    void raisesTheTombstoneBeforeItDestroysAnything() {
        erase.round().block();

        assertThat(place.done).containsExactly("claim", "tombstone", "key", "documents");
        assertThat(place.tombstones).containsExactly(new Tombstone(Requests.ID, clock.instant(), "closed-PT2160H"));
    }

    /** Sent is not there yet: were the key destroyed meanwhile, a lost tombstone would leave a backup readable. */
    @Test
    void destroysNothingBeforeTheTombstoneIsDurable() {
        var stored = Sinks.<Void>empty();
        place.durable = stored.asMono();

        StepVerifier.create(erase.round())
                .expectSubscription()
                .then(() -> assertThat(place.done).containsExactly("claim", "tombstone"))
                .then(stored::tryEmitEmpty)
                .verifyComplete();
        assertThat(place.done).containsExactly("claim", "tombstone", "key", "documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "tombstone", "key", "documents"})
    void aCrashLeavesWhatTheNextRoundFinishes(String step) {
        place.failing = step;

        erase.round().onErrorComplete().block();
        assertThat(place.keyed || !place.tombstones.isEmpty()).isTrue();
        erase.round().block();

        assertThat(place.stored || place.keyed).isFalse();
        assertThat(place.tombstones).isNotEmpty();
        var before = List.copyOf(place.done);
        erase.round().block();
        assertThat(place.done).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tombstone", "key", "documents"})
    void erasesABlockInTheSameOrderWithNothingToClaim(String failing) {
        place.situation = Situation.REDIRECTED;
        place.block = new RequestId(new UUID(8, 8));
        place.failing = failing;

        erase.round().onErrorComplete().block();
        erase.round().block();

        assertThat(place.done).endsWith("tombstone", "key", "documents").doesNotContain("claim");
        assertThat(place.tombstones).extracting(Tombstone::request).containsOnly(place.block);
    }

    @Test
    void leavesAloneWhoWasTakenUpAgain() {
        place.changedMeanwhile = true;

        erase.round().block();

        assertThat(place.done).isEmpty();
    }

    @Test
    void leavesAloneWhatIsOpenOrTooYoung() {
        place.situation = Situation.REDIRECTED;
        erase.round().block();
        place.situation = Situation.WITHDRAWN;
        place.block = new RequestId(new UUID(8, 8));
        clock.advance(Duration.ofMillis(-1));
        erase.round().block();

        assertThat(place.done).isEmpty();
    }

    @Test
    void obeysATombstoneAsOftenAsSomethingIsThere() {
        var demanded = List.of(
                new Tombstone(Requests.ID, clock.instant(), "closed-PT2160H"),
                new Tombstone(new RequestId(new UUID(1, 1)), clock.instant(), "closed-PT2160H"));

        assertThat(erase.obey(demanded).block()).isEqualTo(1);
        assertThat(place.done).containsExactly("key", "documents");
        assertThat(erase.obey(demanded).block()).isZero();
        place.stored = true;
        assertThat(erase.obey(demanded).block()).isEqualTo(1);
    }
}
