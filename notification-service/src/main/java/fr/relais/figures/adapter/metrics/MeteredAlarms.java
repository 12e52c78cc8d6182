package fr.relais.figures.adapter.metrics;

import fr.relais.figures.application.Alarms;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Alarms as counters and lines: of a refused release why and of how many cells, never which or how many people. */
@Component
final class MeteredAlarms implements Alarms {

    private static final Logger log = LoggerFactory.getLogger(MeteredAlarms.class);
    private static final String REFUSED = "relais.statistics.releases.refused";
    private static final String NO_NIGHT = "relais.statistics.nights.missing";

    private final MeterRegistry meters;

    MeteredAlarms(MeterRegistry meters) {
        this.meters = meters;
        for (var cause : Cause.values()) {
            meters.counter(REFUSED, "cause", cause.name());
        }
        meters.counter(NO_NIGHT);
    }

    @Override
    public void refused(Cause cause, int cells) {
        meters.counter(REFUSED, "cause", cause.name()).increment();
        log.error("statistics are not published, {}: {}", cause, cells);
    }

    @Override
    public void noNight() {
        meters.counter(NO_NIGHT).increment();
        log.warn("a quarter is due, and no night of facts has ended since");
    }
}
