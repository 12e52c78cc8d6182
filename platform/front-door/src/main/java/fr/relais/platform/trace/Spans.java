package fr.relais.platform.trace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Begins steps of those traces that are kept. Where nobody takes them none is kept, and then nothing is made, written
 * down or handed on of any.
 */
public final class Spans {

    private final @Nullable Consumer<Span> taker;
    private final double share;
    private final InstantSource clock;

    /**
     * @param taker is given every step that has ended; must not wait
     * @param share of the traces that begin here so many are kept, from 0 to 1
     */
    Spans(@Nullable Consumer<Span> taker, double share, InstantSource clock) {
        this.taker = taker;
        this.share = share;
        this.clock = clock;
    }

    /** Where nobody takes them. */
    public static Spans none() {
        return new Spans(null, 0, InstantSource.system());
    }

    /** A trace for something that nobody else has begun one for. */
    public TraceContext begin() {
        return TraceContext.begin(taker != null && ThreadLocalRandom.current().nextDouble() < share);
    }

    /** Whether steps of this trace are kept here. */
    public boolean keeps(TraceContext context) {
        return taker != null && context.kept();
    }

    /** The first step of a trace. */
    public OpenSpan first(TraceContext own) {
        return new OpenSpan(this, own, null, null, now());
    }

    /** A step that is part of another. */
    public OpenSpan within(TraceContext parent) {
        return new OpenSpan(this, parent.inner(), parent.span(), null, now());
    }

    /** The first step of a trace that another trace led to. */
    public OpenSpan after(@Nullable TraceContext cause, TraceContext own, Instant begun) {
        return new OpenSpan(this, own, null, cause, begun);
    }

    /** The same, from now on, in a trace of its own. */
    public OpenSpan after(TraceContext cause) {
        return after(cause, cause.another(), now());
    }

    Instant now() {
        return clock.instant();
    }

    void keep(Span span) {
        var open = taker;
        if (open != null) {
            open.accept(span);
        }
    }
}
