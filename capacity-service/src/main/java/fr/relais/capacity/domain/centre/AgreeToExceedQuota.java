package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A centre says that it takes more people in a year than its quota (INV-28): the only way over it.
 *
 * @param more how many beyond the quota in that year, in all
 * @param year this year or the next; this year when absent
 */
public record AgreeToExceedQuota(int more, @Nullable Integer year, Instant at) implements CentreCommand {

    public AgreeToExceedQuota {
        if (more < 0 || more > CapacityTerms.Quota.MOST) {
            throw new IllegalArgumentException("so many people is not an agreement");
        }
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.by(centre, () -> agreed(centre));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> agreed(Centre centre) {
        if (!(centre.convention().capacity() instanceof CapacityTerms.Quota)) {
            return Decision.refuse(CentreRefusal.NO_QUOTA);
        }
        var admissions = centre.standing().admissions();
        var wanted = year == null ? admissions.year() : year;
        if (wanted < admissions.year() || wanted > admissions.year() + 1) {
            return Decision.refuse(CentreRefusal.YEAR_NOT_OPEN);
        }
        if (admissions.agreedFor(wanted) == more) {
            return Decision.unchanged(centre);
        }
        var next = centre.with(centre.standing().with(admissions.agreeing(more, wanted)));
        return next.quota().exceeded()
                ? Decision.refuse(CentreRefusal.QUOTA_REACHED)
                : Decision.accept(next, new CentreEvent.QuotaExtended(wanted, more));
    }
}
