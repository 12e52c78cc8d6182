package fr.relais.statistics.table;

import java.util.Set;
import java.util.UUID;

import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;

/** A request of one woman that still waits; tests say only what differs. */
public record SomeFact(
        UUID key,
        Quarter quarter,
        Region region,
        RequestOutcome outcome,
        Set<UnmetReason> unmet,
        Set<RefusalReason> refusals,
        String organisation) {

    public static SomeFact in(Quarter quarter) {
        return new SomeFact(
                UUID.randomUUID(),
                quarter,
                Region.BRETAGNE,
                RequestOutcome.WAITING,
                Set.of(UnmetReason.NO_LOCAL_PLACE),
                Set.of(),
                "an-organisation");
    }

    public SomeFact from(Region from) {
        return new SomeFact(key, quarter, from, outcome, unmet, refusals, organisation);
    }

    public SomeFact by(String reporting) {
        return new SomeFact(key, quarter, region, outcome, unmet, refusals, reporting);
    }

    public SomeFact refusedFor(RefusalReason... reasons) {
        return new SomeFact(key, quarter, region, outcome, unmet, Set.of(reasons), organisation);
    }

    public Fact build() {
        return new Fact(
                key,
                quarter,
                Track.EMERGENCY,
                HouseholdForm.SINGLE,
                Set.of(AgeBand.ADULT),
                region,
                outcome,
                outcome == RequestOutcome.PLACED ? WaitingBand.SAME_DAY : null,
                unmet,
                refusals,
                Exploitation.NOT_GIVEN,
                Identification.NOT_GIVEN,
                organisation);
    }
}
