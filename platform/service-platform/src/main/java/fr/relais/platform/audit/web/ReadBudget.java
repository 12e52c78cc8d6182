package fr.relais.platform.audit.web;

import java.time.Duration;
import java.util.function.LongSupplier;

import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Counts;
import fr.relais.platform.web.CuriositySettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many confidential answers a person and an organisation are given in a day: far more than the work needs, and far
 * fewer than there are cases. When it is spent, an alarm is raised. Services read as much as they need.
 */
final class ReadBudget {

    private static final Logger log = LoggerFactory.getLogger(ReadBudget.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String SERVICE = "SERVICE";

    private final CuriositySettings settings;
    private final Counts people;
    private final Counts organisations;
    private final Counter alarms;

    ReadBudget(CuriositySettings settings, LongSupplier nanos, MeterRegistry meters) {
        this.settings = settings;
        this.people = new Counts(A_DAY, nanos);
        this.organisations = new Counts(A_DAY, nanos);
        this.alarms = Counter.builder("relais.curiosity.spent")
                .description("people and organisations that were shown as much in a day as they may be")
                .register(meters);
    }

    /** Counts one answer; whether it may be given. */
    boolean allows(Caller caller) {
        if (caller.is(SERVICE)) {
            return true;
        }
        var byPerson = isWithin(people.add(caller.subject()), settings.reads());
        var together = caller.organisation().isEmpty()
                || isWithin(organisations.add(caller.organisation()), settings.readsTogether());
        return byPerson && together;
    }

    private boolean isWithin(int times, int most) {
        if (times == most + 1) {
            alarms.increment();
            log.warn("a budget of reads is spent");
        }
        return times <= most;
    }
}
