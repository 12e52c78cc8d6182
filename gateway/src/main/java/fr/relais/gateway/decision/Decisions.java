package fr.relais.gateway.decision;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * Counts decisions and says each minute how often each was taken: one line of a kind at most, however many requests
 * there were. Nothing waits for it, and it holds one entry of a kind. What was counted and not said yet is said at the
 * stop, and lost when the process is killed. What is said is also {@linkplain DecisionsTold told}. For use by any
 * number of threads.
 */
public final class Decisions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Decisions.class);
    private static final Duration SAID_EACH = Duration.ofMinutes(1);

    private final Map<Decision, Taken> unsaid = new ConcurrentHashMap<>();
    private final Consumer<Map<Decision, Long>> told;
    private final Disposable rounds;

    /** What is said is only said. */
    public Decisions() {
        this(times -> {});
    }

    /** @param told is told each minute how often what was decided, also when nothing was */
    public Decisions(Consumer<Map<Decision, Long>> told) {
        this.told = told;
        rounds = Flux.interval(SAID_EACH).onBackpressureDrop().subscribe(round -> say());
    }

    void count(Decision decision, String correlation) {
        unsaid.merge(decision, new Taken(1, correlation), Taken::and);
    }

    /** Says what was counted since the last time; of what did not happen nothing. */
    public void say() {
        var times = new EnumMap<Decision, Long>(Decision.class);
        for (var decision : Decision.values()) {
            var taken = unsaid.remove(decision);
            if (taken != null) {
                log.info(
                        "decided {} times within a minute: {}, correlation {}",
                        taken.times(),
                        decision.code(),
                        taken.last());
                times.put(decision, taken.times());
            }
        }
        told.accept(times);
    }

    @Override
    public void close() {
        rounds.dispose();
        say();
    }

    /** @param last the correlation of the last request of these */
    private record Taken(long times, String last) {

        Taken and(Taken later) {
            return new Taken(times + later.times, later.last);
        }
    }
}
