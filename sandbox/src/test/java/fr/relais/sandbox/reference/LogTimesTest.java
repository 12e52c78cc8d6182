package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.time.Instant;
import java.util.TimeZone;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of all machines can be put into one order: each says its moment in UTC, wherever it is written. */
class LogTimesTest {

    private static final Pattern FORMAT = Pattern.compile("(?m)^  pattern:\\n    dateformat: \"([^\"]+)\"$");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "capacity-service", "placement-service", "notification-service"})
    void areInUniversalTimeAndSaySo(String service) {
        var settings = Proofs.read(Path.of("..", service, "src/main/resources/application.yml"));
        var format =
                FORMAT.matcher(settings).results().map(found -> found.group(1)).toList();
        assertThat(format).hasSize(1);

        assertThat(writtenInTokyo(format.get(0), Instant.parse("2026-07-01T22:30:05.123Z")))
                .isEqualTo("2026-07-01T22:30:05.123Z");
    }

    private static String writtenInTokyo(String format, Instant moment) {
        var here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            var context = new LoggerContext();
            var layout = new PatternLayout();
            layout.setContext(context);
            layout.setPattern("%d{" + format + "}");
            layout.start();
            var event = new LoggingEvent("", context.getLogger("a"), Level.INFO, "", null, null);
            event.setInstant(moment);
            return layout.doLayout(event);
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
