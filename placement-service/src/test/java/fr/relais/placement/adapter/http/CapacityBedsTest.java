package fr.relais.placement.adapter.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import fr.relais.placement.StubCapacity;
import fr.relais.placement.application.Beds.ActiveHold;
import fr.relais.placement.application.Beds.HoldAnswer;
import fr.relais.placement.application.Beds.HoldToRelease;
import fr.relais.placement.application.Beds.ReserveAnswer;
import fr.relais.placement.application.Beds.ReviewAnswer;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.matching.OutOf;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.ReleaseCause;
import fr.relais.placement.domain.request.Requests;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityBedsTest {

    private final StubCapacity capacity = new StubCapacity();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "capacity",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .build());
    private final CapacityBeds beds = beds(Duration.ofSeconds(10));

    private CapacityBeds beds(Duration limit) {
        var retry = RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(1))
                .build();
        return new CapacityBeds(
                WebClient.create(capacity.address()),
                new Resilience(TimeLimiter.of(limit), breaker, Retry.of("capacity", retry)));
    }

    @AfterEach
    void stop() {
        capacity.close();
    }

    private static Offer offer(long fence) {
        return new Offer(
                new OfferId(new UUID(1, 1)),
                Requests.OFFER_REF,
                Requests.HOLD,
                fence,
                Requests.CANDIDATE,
                Requests.NOW,
                Requests.NOW);
    }

    private HoldAnswer hold() {
        return beds.hold(Requests.HOLD, Requests.CANDIDATE, Pace.EMERGENCY).block();
    }

    @Test
    void holdsOnceHoweverOftenItAsks() {
        assertThat(hold())
                .isEqualTo(new HoldAnswer.Granted(1, Requests.CANDIDATE.centre().toString()));
        assertThat(hold())
                .isEqualTo(new HoldAnswer.Granted(1, Requests.CANDIDATE.centre().toString()));
        assertThat(capacity.calls().get(0))
                .isEqualTo("PUT /internal/v1/centres/" + Requests.CANDIDATE.centre() + "/holds/" + Requests.HOLD
                        + " {\"unit\":\"unit-1\",\"people\":2,\"infants\":0,\"clock\":\"EMERGENCY\"}");
    }

    @Test
    void takesAConflictForAnAnswer() {
        capacity.refuse(true);

        assertThat(hold()).isEqualTo(new HoldAnswer.Conflict());
        assertThat(capacity.calls()).hasSize(1);
    }

    @Test
    void triesAgainUnderTheSameIdWhenNobodyAnswers() {
        capacity.delay(2_000);

        StepVerifier.create(beds(Duration.ofMillis(500)).hold(Requests.HOLD, Requests.CANDIDATE, Pace.EMERGENCY))
                .verifyError();

        assertThat(capacity.calls()).hasSize(2).allMatch(call -> call.contains(Requests.HOLD.toString()));
    }

    @Test
    void stopsAskingForAWhileWhenNothingIsAnsweredRight() {
        capacity.failWith(500);
        for (var i = 0; i < 4; i++) {
            StepVerifier.create(beds.hold(Requests.HOLD, Requests.CANDIDATE, Pace.EMERGENCY))
                    .verifyError();
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(capacity.calls()).hasSizeLessThan(8);
    }

    @Test
    void reservesAndReleases() {
        hold();

        assertThat(beds.reserve(offer(1), Requests.NOW).block()).isEqualTo(ReserveAnswer.RESERVED);
        assertThat(beds.heldLongerThan(Duration.ofSeconds(60)).collectList().block())
                .containsExactly(new ActiveHold(Requests.CANDIDATE.centre(), Requests.HOLD, 1));
        beds.release(new HoldToRelease(Requests.CANDIDATE.centre(), Requests.HOLD, 1L, ReleaseCause.REFUSED))
                .block();

        assertThat(beds.reserve(offer(1), Requests.NOW).block()).isEqualTo(ReserveAnswer.HOLD_GONE);
        assertThat(capacity.calls()).anyMatch(call -> call.endsWith("/release {\"fence\":1,\"cause\":\"REFUSED\"}"));
    }

    @Test
    void keepsRefusedBedsForNobody() {
        hold();
        var centre = Requests.CANDIDATE.centre();

        assertThat(beds.review(centre, Requests.HOLD, 1).block()).isEqualTo(ReviewAnswer.UNDER_REVIEW);
        assertThat(beds.heldLongerThan(Duration.ofSeconds(60)).collectList().block())
                .isEmpty();
        assertThat(beds.review(centre, Requests.OTHER_HOLD, 1).block()).isEqualTo(ReviewAnswer.HOLD_GONE);
        assertThat(capacity.calls())
                .contains("PUT /internal/v1/centres/" + centre + "/holds/" + Requests.HOLD + "/review {\"fence\":1}");
    }

    @Test
    void listsTheHoldsOfEveryPage() {
        var centres = LongStream.rangeClosed(1, 5)
                .mapToObj(number -> new UUID(0, number))
                .toList();
        centres.forEach(
                centre -> capacity.keep(centre.toString(), UUID.randomUUID().toString()));

        assertThat(beds.heldLongerThan(Duration.ofSeconds(60)).collectList().block())
                .extracting(hold -> hold.centre().value())
                .containsExactlyElementsOf(centres);
    }

    @Test
    void releasesWhatItKnowsNoFenceOf() {
        beds.release(new HoldToRelease(Requests.CANDIDATE.centre(), Requests.HOLD, null, ReleaseCause.WITHDRAWN))
                .block();

        assertThat(capacity.calls()).singleElement().asString().endsWith("/release {\"cause\":\"WITHDRAWN\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVIEW", "OF_A_KIND_TO_COME"})
    void leavesAloneWhatItHasNotAskedFor(String kind) {
        capacity.keep(Requests.CANDIDATE.centre().toString(), Requests.HOLD.toString(), kind);

        assertThat(beds.heldLongerThan(Duration.ofSeconds(60)).collectList().block())
                .isEmpty();
    }

    @Test
    void listsTheHoldsOfBlocksToo() {
        capacity.keep(Requests.CANDIDATE.centre().toString(), Requests.HOLD.toString(), "BLOCK");

        assertThat(beds.heldLongerThan(Duration.ofSeconds(60)).collectList().block())
                .extracting(ActiveHold::hold)
                .containsExactly(Requests.HOLD);
    }

    @Test
    void keepsBedsUntilAMomentAndSaysWhichOnes() {
        var until = Requests.NOW.plus(Duration.ofDays(2));

        var answer = beds.keep(Requests.HOLD, Requests.CANDIDATE, until).block();

        assertThat(answer)
                .isEqualTo(
                        new HoldAnswer.Granted(1, Requests.CANDIDATE.centre().toString(), List.of("bed-0", "bed-1")));
        assertThat(capacity.calls())
                .singleElement()
                .asString()
                .endsWith("{\"unit\":\"unit-1\",\"kind\":\"BLOCK\",\"people\":2,\"until\":\"2026-11-22T21:30:00Z\"}");
    }

    @Test
    void saysWhomTheyMustNotMeet() {
        beds.hold(Requests.HOLD, Requests.CANDIDATE.keptApart(Set.of(Requests.GROUP)), Pace.EMERGENCY)
                .block();

        assertThat(capacity.calls())
                .singleElement()
                .asString()
                .endsWith("\"clock\":\"EMERGENCY\",\"separation\":[\"" + Requests.GROUP + "\"]}");
    }

    @Test
    void drawsOnABlock() {
        var block = new OutOf(new UUID(4, 4));

        beds.hold(Requests.HOLD, Requests.CANDIDATE.drawnOn(block), Pace.EMERGENCY)
                .block();

        assertThat(capacity.calls())
                .singleElement()
                .asString()
                .endsWith("\"infants\":0,\"outOf\":\"" + block.hold() + "\",\"clock\":\"EMERGENCY\"}");
    }

    @Test
    void takesAReleaseOfWhatHasEndedForDone() {
        capacity.failWith(409);

        StepVerifier.create(beds.release(
                        new HoldToRelease(Requests.CANDIDATE.centre(), Requests.HOLD, 1L, ReleaseCause.ORPHANED)))
                .verifyComplete();
    }

    /** Whoever stands in for the other service must not send a question with its token on to somewhere else. */
    @Test
    void isNotSentOnToAnotherPlace() {
        try (var elsewhere = new StubCapacity()) {
            capacity.sendOnTo(elsewhere.address());

            StepVerifier.create(beds.hold(Requests.HOLD, Requests.CANDIDATE, Pace.EMERGENCY))
                    .verifyError();

            assertThat(capacity.calls()).isNotEmpty();
            assertThat(elsewhere.calls()).isEmpty();
        }
    }
}
