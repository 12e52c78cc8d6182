package fr.relais.notification.application;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.notification.domain.inbox.OrganisationId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Who is looking at which inbox right now, in this process.
 *
 * <p>A wake-up carries nothing: it says that a look is worth while. Wake-ups that come faster than somebody looks are
 * one, so nothing piles up; the one after the last look is never lost.
 */
public final class LiveInboxes {

    /** One person who acts for one organisation. */
    public record Caller(OrganisationId owner, String subject) {}

    private static final Object WORTH_A_LOOK = new Object();

    private final int mostPerOrganisation;
    private final int mostPerCaller;
    private final int mostInAll;
    private final Map<Caller, Integer> callers = new ConcurrentHashMap<>();
    private final Map<OrganisationId, Set<FluxSink<Object>>> looking = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param mostPerOrganisation so many may look at one inbox
     * @param mostPerCaller so often may one person look at one inbox
     * @param mostInAll so many may look at any inbox
     */
    public LiveInboxes(int mostPerOrganisation, int mostPerCaller, int mostInAll) {
        this.mostPerOrganisation = mostPerOrganisation;
        this.mostPerCaller = mostPerCaller;
        this.mostInAll = mostInAll;
    }

    /** Whether this person may look at her inbox once more. */
    public boolean hasRoom(Caller caller) {
        var here = looking.getOrDefault(caller.owner(), Set.of()).size();
        return !closed
                && here < mostPerOrganisation
                && callers.getOrDefault(caller, 0) < mostPerCaller
                && open() < mostInAll;
    }

    /** The same, and counted as hers for as long as it lasts. */
    public <T> Flux<T> of(Caller caller, Flux<T> looking) {
        return Flux.using(() -> begin(caller), begun -> looking, this::end);
    }

    /** How many are looking. */
    public int open() {
        return looking.values().stream().mapToInt(Set::size).sum();
    }

    /** Wakes everybody who looks at this inbox. */
    public void wake(OrganisationId owner) {
        looking.getOrDefault(owner, Set.of()).forEach(sink -> sink.next(WORTH_A_LOOK));
    }

    /** Wakes everybody, when wake-ups may have been missed. */
    public void wakeAll() {
        looking.keySet().forEach(this::wake);
    }

    /** Ends every look and lets no more begin; the others will look elsewhere. */
    public void close() {
        closed = true;
        looking.values().forEach(sinks -> sinks.forEach(FluxSink::complete));
    }

    /** A signal at once and at every wake-up, until cancelled or closed. */
    Flux<Object> signals(OrganisationId owner) {
        return Flux.create(sink -> begin(owner, sink), FluxSink.OverflowStrategy.LATEST);
    }

    private Caller begin(Caller caller) {
        callers.merge(caller, 1, Integer::sum);
        return caller;
    }

    private void end(Caller caller) {
        callers.computeIfPresent(caller, (key, count) -> count > 1 ? count - 1 : null);
    }

    private void begin(OrganisationId owner, FluxSink<Object> sink) {
        sink.onDispose(() -> end(owner, sink));
        looking.compute(owner, (key, sinks) -> with(sinks, sink));
        if (closed) {
            sink.complete();
        } else {
            sink.next(WORTH_A_LOOK);
        }
    }

    private void end(OrganisationId owner, FluxSink<Object> sink) {
        looking.computeIfPresent(owner, (key, sinks) -> {
            sinks.remove(sink);
            return sinks.isEmpty() ? null : sinks;
        });
    }

    private static Set<FluxSink<Object>> with(@Nullable Set<FluxSink<Object>> sinks, FluxSink<Object> sink) {
        var all = sinks == null ? ConcurrentHashMap.<FluxSink<Object>>newKeySet() : sinks;
        all.add(sink);
        return all;
    }
}
