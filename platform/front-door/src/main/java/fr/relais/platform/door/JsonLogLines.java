package fr.relais.platform.door;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * A log line as one JSON object, for machines. It has the members that are named here and no others: what libraries
 * hang on a line (contexts, pairs, markers, threads) stays out, and of a failure what it says.
 */
public final class JsonLogLines implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private static final String CORRELATION = "correlation {}";
    private static final String NONE = "-";
    private static final Pattern VALUE = Pattern.compile("\\{}");
    private static final int DEEPEST = 8;
    private static final int MOST_PLACES = 40;

    private final JsonWriter<ILoggingEvent> lines;

    public JsonLogLines(Environment environment) {
        var service = environment.getProperty("spring.application.name", "");
        lines = JsonWriter.<ILoggingEvent>of(line -> {
                    line.add("time", event -> TIME.format(event.getInstant()));
                    line.add("level", event -> event.getLevel().toString());
                    line.add("service", service);
                    line.add("logger", ILoggingEvent::getLoggerName);
                    line.add("line", ILoggingEvent::getMessage);
                    line.add("message", ILoggingEvent::getFormattedMessage);
                    line.add("trace", JsonLogLines::correlation).whenNotNull();
                    line.add("failure", event -> failures(event.getThrowableProxy()))
                            .whenNotEmpty();
                })
                .withNewLineAtEnd();
    }

    @Override
    public String format(ILoggingEvent event) {
        return lines.writeToString(event);
    }

    /** The id of the request, which is that of its trace, and stands where the line says so. */
    private static @Nullable String correlation(ILoggingEvent event) {
        var line = event.getMessage();
        var values = event.getArgumentArray();
        var at = line == null ? -1 : line.indexOf(CORRELATION);
        if (at < 0 || values == null) {
            return null;
        }
        var before = (int) VALUE.matcher(line.substring(0, at)).results().count();
        var id = before < values.length ? String.valueOf(values[before]) : NONE;
        return id.equals(NONE) ? null : id;
    }

    /** Of which classes, the outermost first, and where. */
    private static List<Map<String, Object>> failures(@Nullable IThrowableProxy outermost) {
        var failures = new ArrayList<Map<String, Object>>();
        for (var one = outermost; one != null && failures.size() < DEEPEST; one = one.getCause()) {
            failures.add(Map.of("class", className(one), "at", places(one)));
        }
        return failures;
    }

    /** An {@link Unspoken} says nothing but the class that it stands for. */
    private static String className(IThrowableProxy failure) {
        return failure.getClassName().equals(Unspoken.class.getName()) ? failure.getMessage() : failure.getClassName();
    }

    private static List<String> places(IThrowableProxy failure) {
        var places = failure.getStackTraceElementProxyArray();
        return places == null
                ? List.of()
                : Stream.of(places)
                        .limit(MOST_PLACES)
                        .map(StackTraceElementProxy::getStackTraceElement)
                        .map(place -> place.getClassName() + "." + place.getMethodName() + ":" + place.getLineNumber())
                        .toList();
    }
}
