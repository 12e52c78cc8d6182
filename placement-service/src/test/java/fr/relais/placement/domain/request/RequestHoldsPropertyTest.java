package fr.relais.placement.domain.request;

import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people do, in whatever order, and wherever the process manager crashes between an effect and its record:
 * once the steps are worked off, the beds held outside are exactly those of the live offer.
 */
class RequestHoldsPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noHoldIsLostAndNoneIsLeftBehind(long seed) {
        var run = new RequestRun(seed);

        for (var i = 0; i < 60; i++) {
            run.somebodyActs();
            run.someStepIsDone();
        }
        run.workOff();

        assertThat(run.held.keySet())
                .isEqualTo(run.request.liveOffer().map(Offer::hold).map(Set::of).orElse(Set.of()));
        assertThat(run.request.releases()).isEmpty();
    }

    /** INV-08. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsConfirmedOrPlacedWithoutHavingAgreed(long seed) {
        var run = new RequestRun(seed);

        for (var i = 0; i < 80; i++) {
            run.somebodyActs();
            run.someStepIsDone();

            if (run.request.stage() instanceof Agreed || run.request.outward() == OutwardStatus.PLACED) {
                assertThat(run.agreedTo)
                        .isEqualTo(run.request.liveOffer().orElseThrow().id());
            }
        }
    }

    /** INV-08: until she has arrived she may go at any moment, and everything that was held for her is given back. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sheMayAlwaysWithdraw(long seed) {
        var run = new RequestRun(seed);

        for (var i = 0; i < 60; i++) {
            run.somebodyActs();
            run.someStepIsDone();

            if (run.request.arrival().isEmpty() && !run.isOver()) {
                assertThat(run.accepts(run.request.consenting().withdrawn("worker", run.now)))
                        .as("may go from %s", run.request.stage())
                        .isTrue();
            }
        }
        run.take(run.request.consenting().withdrawn("worker", run.now));
        run.workOff();

        assertThat(run.held.keySet())
                .isEqualTo(
                        run.request.arrival().isPresent()
                                ? Set.of(run.request.liveOffer().orElseThrow().hold())
                                : Set.of());
    }
}
