package fr.relais.platform.trace;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** A step that has begun. It ends once; whoever says so later is not heard. */
public final class OpenSpan {

    private final Spans spans;
    private final TraceContext context;
    private final @Nullable String parent;
    private final @Nullable TraceContext follows;
    private final Instant begun;
    private final AtomicBoolean ended = new AtomicBoolean();

    OpenSpan(
            Spans spans, TraceContext context, @Nullable String parent, @Nullable TraceContext follows, Instant begun) {
        this.spans = spans;
        this.context = context;
        this.parent = parent;
        this.follows = follows;
        this.begun = begun;
    }

    /** What is handed on by whoever does something in the course of it. */
    public TraceContext context() {
        return context;
    }

    /** @param failed whether it did not do what it was to do */
    public void end(Step step, boolean failed) {
        if (ended.compareAndSet(false, true)) {
            spans.keep(new Span(context, parent, follows, begun, spans.now(), step, failed));
        }
    }

    /** Ends with this work, which is done in the course of it. */
    public <T> Mono<T> around(Step step, Mono<T> work) {
        return work.doFinally(signal -> end(step, signal != SignalType.ON_COMPLETE))
                .contextWrite(context::into);
    }
}
