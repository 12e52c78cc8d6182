package fr.relais.platform.trace;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step that is over, with its place in its trace.
 *
 * @param parent the step of the same trace of which it is a part; absent for the first
 * @param follows the step of another trace because of which there is this one
 */
record Span(
        TraceContext context,
        @Nullable String parent,
        @Nullable TraceContext follows,
        Instant begun,
        Instant ended,
        Step step,
        boolean failed) {}
