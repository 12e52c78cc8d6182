package fr.relais.placement.application;

import java.util.Map;

import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.application.FoundDifferences.Difference;
import reactor.core.publisher.Mono;

/** Says what has to be corrected: as an alarm at once, and on the list that people look at. */
public final class Corrections {

    private final Alarms alarms;
    private final FoundDifferences differences;

    public Corrections(Alarms alarms, FoundDifferences differences) {
        this.alarms = alarms;
        this.differences = differences;
    }

    /** Before it is corrected, so that nothing is corrected unsaid; parameters as of {@link FoundDifferences#add}. */
    Mono<Boolean> say(Alarm alarm, Difference difference, String subject, Map<String, ?> says) {
        alarms.raise(alarm);
        return differences.add(difference, subject, says);
    }
}
