package fr.relais.placement.adapter.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.Journal;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what becomes of offers, how long the first answer takes, and what had to be corrected. */
@Component
class PlacementMetrics implements Journal, Alarms {

    private static final Logger log = LoggerFactory.getLogger(PlacementMetrics.class);

    private static final Map<Class<? extends PlacementEvent>, String> SOLICITATIONS = Map.of(
            PlacementEvent.AgreedInPrinciple.class, "agreed",
            PlacementEvent.SolicitationRefused.class, "refused",
            PlacementEvent.SolicitationClosed.class, "closed");

    private static final Map<Class<? extends PlacementEvent>, String> OFFERS = Map.of(
            PlacementEvent.OfferMade.class, "made",
            PlacementEvent.OfferAccepted.class, "accepted",
            PlacementEvent.OfferRefused.class, "refused",
            PlacementEvent.OfferUnanswered.class, "unanswered",
            PlacementEvent.OfferWithdrawn.class, "withdrawn",
            PlacementEvent.OfferLapsed.class, "lapsed",
            PlacementEvent.PersonDeclined.class, "declined-by-person",
            PlacementEvent.HoldRefused.class, "conflict");

    private static final Duration[] WORTH_TELLING_APART = {
        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24)
    };

    private final MeterRegistry meters;
    private final Timer firstAnswer;

    /** Everything is there from the beginning: what has not happened is counted, as none. */
    PlacementMetrics(MeterRegistry meters) {
        this.meters = meters;
        firstAnswer = Timer.builder("relais.placement.first.answer")
                .description("from the submission to the first yes or no of a centre")
                .serviceLevelObjectives(WORTH_TELLING_APART)
                .register(meters);
        OFFERS.values().forEach(this::offers);
        SOLICITATIONS.values().forEach(this::solicitations);
        Stream.of(Alarm.values()).forEach(this::alarms);
    }

    private Counter offers(String outcome) {
        return meters.counter("relais.placement.offers", "outcome", outcome);
    }

    private Counter solicitations(String outcome) {
        return meters.counter("relais.placement.solicitations", "outcome", outcome);
    }

    private Counter alarms(Alarm alarm) {
        return meters.counter("relais.placement.alarms", "kind", alarm.name());
    }

    @Override
    public void happened(PlacementRequest request, PlacementEvent event, Instant at) {
        var outcome = OFFERS.get(event.getClass());
        if (outcome != null) {
            offers(outcome).increment();
        }
        var answer = SOLICITATIONS.get(event.getClass());
        if (answer != null) {
            solicitations(answer).increment();
        }
        if (isFirstAnswer(request, event)) {
            firstAnswer.record(Duration.between(request.submission().submittedAt(), at));
        }
    }

    private static boolean isFirstAnswer(PlacementRequest request, PlacementEvent event) {
        var answeredBefore = request.closed().size();
        return (event instanceof PlacementEvent.OfferAccepted && answeredBefore == 0)
                || (event instanceof PlacementEvent.OfferRefused && answeredBefore == 1);
    }

    @Override
    public void raise(Alarm alarm) {
        alarms(alarm).increment();
        log.warn("a correction was necessary: {}", alarm);
    }
}
