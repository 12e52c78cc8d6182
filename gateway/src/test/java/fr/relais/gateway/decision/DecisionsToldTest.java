package fr.relais.gateway.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.decision.DecisionsTold.RegisterOfDecisions;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** What was decided is told once, whatever becomes of the service that it is told to. */
class DecisionsToldTest {

    private final SettableClock clock = SettableClock.at("2026-12-01T02:00:42Z");
    private final List<Telling> entered = new ArrayList<>();
    private final List<Telling> offered = new ArrayList<>();
    private boolean away;
    private boolean losingAnswers;
    private final DecisionsTold told = new DecisionsTold(register(), clock);

    private RegisterOfDecisions register() {
        return (gateway, telling) -> Mono.defer(() -> {
            offered.add(telling);
            if (!away) {
                entered.add(telling);
            }
            return away || losingAnswers ? Mono.error(new IllegalStateException("away")) : Mono.empty();
        });
    }

    private void minuteWith(Decision decision, long times) {
        told.minuteWith(Map.of(decision, times));
        clock.advance(Duration.ofMinutes(1));
    }

    private long enteredOf(Decision decision) {
        return entered.stream()
                .distinct()
                .mapToLong(telling -> telling.times().getOrDefault(decision, 0L))
                .sum();
    }

    @AfterEach
    void stop() {
        away = false;
        losingAnswers = false;
        told.close();
    }

    @Test
    void isToldEachMinuteOnceAndOfAMinuteWithoutNothing() {
        minuteWith(Decision.NO_TOKEN, 3);
        told.minuteWith(Map.of());
        told.minuteWith(Map.of());

        assertThat(offered).hasSize(1);
        assertThat(entered).extracting(Telling::times).containsExactly(Map.of(Decision.NO_TOKEN, 3L));
        assertThat(entered).extracting(Telling::minute).containsExactly(Instant.parse("2026-12-01T02:00:00Z"));
    }

    @Test
    void isCarriedOverWhileNobodyIsThereAndToldOnceAfterwardsOldestFirst() {
        away = true;
        minuteWith(Decision.NO_TOKEN, 3);
        minuteWith(Decision.SIGNED_IN, 1);
        minuteWith(Decision.NO_TOKEN, 4);
        assertThat(entered).isEmpty();
        assertThat(offered).hasSize(3).containsOnly(offered.get(0));

        away = false;
        told.minuteWith(Map.of());
        told.minuteWith(Map.of());

        assertThat(entered).hasSize(3).doesNotHaveDuplicates();
        assertThat(entered).extracting(Telling::minute).isSorted();
        assertThat(entered).extracting(Telling::id).doesNotHaveDuplicates();
        assertThat(enteredOf(Decision.NO_TOKEN)).isEqualTo(7);
        assertThat(enteredOf(Decision.SIGNED_IN)).isEqualTo(1);
    }

    /** Whether it was entered nobody knows when the answer is lost: it comes again as it was, and nothing is added. */
    @Test
    void isToldUnderTheSameIdWhenAnAnswerWasLost() {
        losingAnswers = true;
        minuteWith(Decision.NO_TOKEN, 3);
        minuteWith(Decision.NO_TOKEN, 4);

        losingAnswers = false;
        told.minuteWith(Map.of());

        assertThat(entered.get(1)).isEqualTo(entered.get(0));
        assertThat(enteredOf(Decision.NO_TOKEN)).isEqualTo(7);
    }

    @Test
    void isAddedUpWhenNobodyIsThereForMoreThanADayAndNothingIsLost() {
        away = true;
        for (var minute = 0; minute < Untold.MOST + 60; minute++) {
            minuteWith(Decision.NO_TOKEN, 1);
        }

        away = false;
        told.minuteWith(Map.of());

        assertThat(entered).hasSize(Untold.MOST);
        assertThat(enteredOf(Decision.NO_TOKEN)).isEqualTo(Untold.MOST + 60);
        assertThat(entered.get(0).times()).isEqualTo(Map.of(Decision.NO_TOKEN, 1L));
    }

    /** Two rounds at once would tell the same twice. */
    @Test
    void isToldByOneAtATimeAndHoldsNobodyUp() {
        var answer = Sinks.<Void>empty();
        var slow = new ArrayList<Telling>();
        try (var waiting = new DecisionsTold(
                (gateway, telling) -> Mono.defer(() -> {
                    slow.add(telling);
                    return answer.asMono();
                }),
                clock)) {
            waiting.minuteWith(Map.of(Decision.NO_TOKEN, 1L));
            waiting.minuteWith(Map.of(Decision.NO_TOKEN, 2L));
            assertThat(slow).hasSize(1);

            answer.tryEmitEmpty();
        }

        assertThat(slow).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void isToldAtTheStop() {
        away = true;
        minuteWith(Decision.SIGNED_OUT, 1);

        away = false;
        told.close();

        assertThat(enteredOf(Decision.SIGNED_OUT)).isEqualTo(1);
    }
}
