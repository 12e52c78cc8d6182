package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import fr.relais.placement.application.refusal.RefuseOffer.Said;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Scrutiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Centres refuse, coordinators decide or do not, time passes, and everything crashes at any write and any call: every
 * refusal has reason, author and time (INV-11) and at most one review, no rank is worse for it (INV-12), and no place
 * is frozen for longer than a day.
 */
class RefusalsPropertyTest {

    private static final int MOVES = 60;
    private static final int CENTRES = 4;
    private static final RefusalReason[] REASONS = RefusalReason.values();

    private final RefusalWorld all = new RefusalWorld();
    private final Map<RequestId, Instant> seniority = new HashMap<>();
    private Random random = new Random();
    private long announced;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhateverHappens(long seed) {
        random = new Random(seed);
        Runnable crash = this::perhapsCrash;
        all.world.requests.beforeWrite = crash;
        all.world.requests.afterWrite = crash;
        all.reviews.beforeWrite = crash;
        all.reviews.afterWrite = crash;
        for (var move = 0; move < MOVES; move++) {
            trying(this::move);
            holdsNow();
        }
        quiet();
        endsEverything();
    }

    private void perhapsCrash() {
        if (random.nextInt(12) == 0) {
            throw new IllegalStateException("crash");
        }
    }

    private static void trying(Runnable move) {
        try {
            move.run();
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessageMatching("crash|away");
        }
    }

    private void move() {
        switch (random.nextInt(8)) {
            case 0 -> submit();
            case 1, 2 -> refuseSomething();
            case 3 -> judgeSomething();
            case 4 -> pass(Duration.ofMinutes(random.nextInt(10 * 60)));
            case 5 -> all.world.beds.away = random.nextInt(3) == 0;
            default -> advanceAll();
        }
    }

    private void submit() {
        if (seniority.size() < CENTRES) {
            var id = all.world.submitted();
            seniority.put(id, all.at(id).submission().seniority());
        }
        announced++;
        for (var centre = 0; centre < CENTRES; centre++) {
            all.world.announce("unit-" + centre, announced, BedState.VACANT);
        }
    }

    private void refuseSomething() {
        for (var id : seniority.keySet()) {
            var open = all.at(id).openWith("centre-org");
            if (!open.isEmpty()) {
                var text = random.nextBoolean() ? "written" : null;
                all.refuse(id, open.get(0), new Said(REASONS[random.nextInt(REASONS.length)], text));
                return;
            }
        }
    }

    private void judgeSomething() {
        var verdict = random.nextBoolean() ? ReviewVerdict.CONFIRMED : ReviewVerdict.OVERRIDDEN;
        all.reviews().stream()
                .filter(review -> review.stage() instanceof ReviewStage.Undecided)
                .findFirst()
                .ifPresent(review -> all.judge(review, verdict, "guide"));
    }

    /** The sweep comes in time, as it does every few seconds; whether it gets through is another matter. */
    private void pass(Duration time) {
        all.world.clock.advance(time);
        trying(all::sweep);
    }

    private void advanceAll() {
        seniority.keySet().forEach(id -> trying(() -> all.go(id)));
        trying(all::sweep);
    }

    private void holdsNow() {
        for (var id : seniority.keySet()) {
            var request = all.at(id);
            assertThat(request.submission().seniority()).isEqualTo(seniority.get(id));
            assertThat(request.closed())
                    .filteredOn(one -> one.outcome() == OfferOutcome.REFUSED)
                    .allSatisfy(one -> {
                        assertThat(one.reason()).isNotNull();
                        assertThat(one.by()).isEqualTo("staff-1");
                        assertThat(one.at()).isBeforeOrEqualTo(all.now());
                    });
        }
        var refused =
                all.reviews().stream().map(review -> review.subject().refused().offer());
        assertThat(refused).doesNotHaveDuplicates();
    }

    /** Nothing crashes any more, and a day passes. */
    private void quiet() {
        all.world.requests.beforeWrite = () -> {};
        all.world.requests.afterWrite = () -> {};
        all.reviews.beforeWrite = () -> {};
        all.reviews.afterWrite = () -> {};
        all.world.beds.away = false;
        seniority.keySet().forEach(all::go);
        var last = all.now();
        all.world.clock.advance(Duration.ofHours(24));
        all.sweep();
        assertThat(all.now()).isEqualTo(last.plus(Duration.ofHours(24)));
    }

    private void endsEverything() {
        var refused = seniority.keySet().stream()
                .flatMap(id -> Reviewing.of(all.at(id)).refusals())
                .toList();
        assertThat(all.reviews()).extracting(RefusalReview::stage).allMatch(ReviewStage.Closed.class::isInstance);
        assertThat(all.reviews()).hasSize((int)
                refused.stream().filter(one -> one.scrutiny().cause() != null).count());
        assertThat(refused)
                .extracting(one -> one.scrutiny().state())
                .doesNotContain(Scrutiny.State.DUE, Scrutiny.State.OPEN);
        assertThat(all.world.beds.frozen).isEmpty();
        assertThat(all.world.beds.held.keySet()).isEqualTo(claimed());
    }

    /** What is still held is held for somebody who may come: nothing of a refusal is left. */
    private Set<HoldId> claimed() {
        return List.copyOf(seniority.keySet()).stream()
                .flatMap(id -> all.at(id).liveOffer().stream())
                .map(offer -> offer.hold())
                .collect(Collectors.toSet());
    }
}
