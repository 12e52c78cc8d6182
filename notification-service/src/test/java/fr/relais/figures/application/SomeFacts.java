package fr.relais.figures.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.WaitingBand;

/** Facts of one woman; tests say only what differs. */
public record SomeFacts(UUID key, Quarter quarter, RequestOutcome outcome, String organisation, Region region) {

    public static final String ORGANISATION = "an-organisation";

    public static SomeFacts in(Quarter quarter) {
        return new SomeFacts(
                UUID.randomUUID(),
                quarter,
                RequestOutcome.WAITING,
                Digests.organisation(ORGANISATION),
                Region.BRETAGNE);
    }

    public SomeFacts about(UUID request) {
        return new SomeFacts(request, quarter, outcome, organisation, region);
    }

    public SomeFacts by(String id) {
        return new SomeFacts(key, quarter, outcome, Digests.organisation(id), region);
    }

    public SomeFacts with(RequestOutcome other) {
        return new SomeFacts(key, quarter, other, organisation, region);
    }

    public SomeFacts from(Region other) {
        return new SomeFacts(key, quarter, outcome, organisation, other);
    }

    public ToldFact told(Instant night) {
        return new ToldFact(fact(), night);
    }

    public Fact fact() {
        return new Fact(
                key,
                quarter,
                Track.EMERGENCY,
                HouseholdForm.SINGLE,
                Set.of(AgeBand.ADULT),
                region,
                outcome,
                outcome == RequestOutcome.PLACED ? WaitingBand.SAME_DAY : null,
                Set.of(),
                Set.of(),
                Exploitation.NOT_GIVEN,
                Identification.NOT_GIVEN,
                organisation);
    }
}
