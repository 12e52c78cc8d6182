package fr.relais.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * To which trace a step belongs, as it is handed on from one service to the next. It is drawn by lot and says nothing
 * about whatever it is of.
 *
 * @param trace 32 hexadecimal digits
 * @param span the step, 16 hexadecimal digits
 * @param kept whether steps of this trace are kept
 */
public record TraceContext(String trace, String span, boolean kept) {

    /** The header of HTTP and of records of Kafka; whatever else W3C names ({@code tracestate}) is not used. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final int KEPT = 1;
    private static final int HEXADECIMAL = 16;
    private static final HexFormat HEX = HexFormat.of();

    /** The first step of a new trace. */
    public static TraceContext begin(boolean kept) {
        var drawn = UUID.randomUUID();
        var trace = HEX.toHexDigits(drawn.getMostSignificantBits()) + HEX.toHexDigits(drawn.getLeastSignificantBits());
        return new TraceContext(trace, newSpan(), kept);
    }

    /** What a header says; nothing when it says it in another form than ours. */
    public static Optional<TraceContext> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var said = FORM.matcher(header);
        return said.matches()
                        && !said.group(1).equals(NO_TRACE)
                        && !said.group(2).equals(NO_SPAN)
                ? Optional.of(new TraceContext(said.group(1), said.group(2), isKept(said.group(3))))
                : Optional.empty();
    }

    private static boolean isKept(String flags) {
        return (Integer.parseInt(flags, HEXADECIMAL) & KEPT) == KEPT;
    }

    /** What goes on at present, where steps of it are kept. */
    public static Optional<TraceContext> in(ContextView around) {
        return around.getOrEmpty(TraceContext.class);
    }

    /** Makes it what goes on. */
    public Context into(Context around) {
        return around.put(TraceContext.class, this);
    }

    /** Another step of the same trace. */
    TraceContext inner() {
        return new TraceContext(trace, newSpan(), kept);
    }

    /** The first step of another trace, which is kept if this one is. */
    public TraceContext another() {
        return begin(kept);
    }

    /** As it is handed on. */
    public String header() {
        return "00-" + trace + "-" + span + (kept ? "-01" : "-00");
    }

    private static String newSpan() {
        var drawn = 0L;
        while (drawn == 0) {
            drawn = ThreadLocalRandom.current().nextLong();
        }
        return HEX.toHexDigits(drawn);
    }
}
