package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.UnexpectedAnswer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what happens by itself. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private Patience() {}

    /** Returns once the assertion holds. */
    static void until(String what, ThrowingRunnable assertion) {
        patiently(what).untilAsserted(assertion);
    }

    /** The same while services come back: that nobody answers is not the end yet. */
    static void untilAgain(String what, ThrowingRunnable assertion) {
        patiently(what).ignoreException(UnexpectedAnswer.class).untilAsserted(assertion);
    }

    /** What the look finds, as soon as it finds something. */
    static <T> T find(String what, Callable<Optional<T>> look) {
        return patiently(what).until(look, Optional::isPresent).orElseThrow();
    }

    /**
     * The first answer that is final: a caller who repeats the same command under the same key while nobody answers, or
     * the answer is "later".
     */
    static Answer insist(Callable<Answer> call) {
        return patiently("a final answer")
                .ignoreException(UnexpectedAnswer.class)
                .until(call, answer -> answer.comeBack().isEmpty() && answer.status() < 500);
    }

    private static ConditionFactory patiently(String what) {
        return Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .atMost(LONGEST);
    }
}
