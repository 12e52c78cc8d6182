package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened in a centre. Ids, codes and counts only: nothing here names a person, a place or who asked (INV-16).
 */
public sealed interface CentreEvent {

    /** A coordinator has entered it; it is an applicant until a second one says yes. */
    record CentreRegistered(
            OrganisationId organisation, DepartementCode departement, CentreKind kind, CapacityTerms capacity)
            implements CentreEvent {}

    /** It asks to join. */
    record CentreApplied(OrganisationId organisation, DepartementCode departement, CentreKind kind)
            implements CentreEvent {}

    /** The first of two coordinators says yes to an applicant, on these terms. */
    record CentreVouchedFor(CapacityTerms capacity) implements CentreEvent {}

    record CentreValidated(CapacityTerms capacity) implements CentreEvent {}

    record ConventionRevised(CapacityTerms capacity) implements CentreEvent {}

    /** For good; none of its beds can be had any more. */
    record CentreClosed() implements CentreEvent {}

    /** The centre takes so many people beyond its quota in that year, in all. */
    record QuotaExtended(int year, int more) implements CentreEvent {}

    /**
     * Another calendar year has begun, and with it the count of admissions.
     *
     * @param carried how many beyond the quota are expected already: what was agreed to for them goes with them
     */
    record QuotaRenewed(int year, int carried) implements CentreEvent {}

    record CentreSuspended() implements CentreEvent {}

    record CentreReactivated() implements CentreEvent {}

    record UnitDeclared(UnitId unit, AllocationMode mode, int capacity) implements CentreEvent {}

    record UnitTermsReplaced(UnitId unit) implements CentreEvent {}

    record VacancyDeclared(UnitId unit, List<BedId> beds, Instant freshUntil) implements CentreEvent {
        public VacancyDeclared {
            beds = List.copyOf(beds);
        }
    }

    record VacancyConfirmed(UnitId unit, List<BedId> beds, Instant freshUntil) implements CentreEvent {
        public VacancyConfirmed {
            beds = List.copyOf(beds);
        }
    }

    record VacancyWentStale(UnitId unit, List<BedId> beds) implements CentreEvent {
        public VacancyWentStale {
            beds = List.copyOf(beds);
        }
    }

    /**
     * Still no news: the centre is asked again.
     *
     * @param number the how-many-th time since they went stale
     */
    record VacancyNudged(UnitId unit, List<BedId> beds, int number) implements CentreEvent {
        public VacancyNudged {
            beds = List.copyOf(beds);
        }
    }

    /** Stale for so long that the beds count as unavailable. */
    record VacancyWentSilent(UnitId unit, List<BedId> beds) implements CentreEvent {
        public VacancyWentSilent {
            beds = List.copyOf(beds);
        }
    }

    record BedsAnnounced(UnitId unit, List<BedId> beds, LocalDate availableFrom) implements CentreEvent {
        public BedsAnnounced {
            beds = List.copyOf(beds);
        }
    }

    /** The day has come from which they should be there. They are not vacant before their centre says so. */
    record BedsExpected(UnitId unit, List<BedId> beds) implements CentreEvent {
        public BedsExpected {
            beds = List.copyOf(beds);
        }
    }

    /**
     * The network may know where the centre is.
     *
     * @param frozen the beds that nobody is sent to from now on
     */
    record SiteCompromised(List<BedId> frozen) implements CentreEvent {
        public SiteCompromised {
            frozen = List.copyOf(frozen);
        }
    }

    /** The first of two coordinators says that nobody knows of the site. It stays compromised. */
    record SiteClearanceProposed() implements CentreEvent {}

    /** It may be known after all. */
    record SiteClearanceWithdrawn() implements CentreEvent {}

    /** Nobody fears any more that the network knows the centre. */
    record SiteCleared(List<BedId> beds) implements CentreEvent {
        public SiteCleared {
            beds = List.copyOf(beds);
        }
    }

    /** The site was compromised before the centre had answered: the beds are frozen, the offer is over. */
    record HoldWithdrawn(Lease lease) implements CentreEvent {}

    /** Somebody lives on a compromised site, or is expected there, and has to be brought away. */
    record EvacuationCalled(Lease lease) implements CentreEvent {}

    /** Whoever has the link may confirm the vacancies of the centre until then; an older link is no link any more. */
    record ConfirmationLinkIssued(Instant validUntil) implements CentreEvent {}

    record BedsMadeUnavailable(UnitId unit, List<BedId> beds, UnavailableReason reason) implements CentreEvent {
        public BedsMadeUnavailable {
            beds = List.copyOf(beds);
        }
    }

    /**
     * @param people how many are expected
     * @param cots how many of them a cot is counted for
     */
    record BedHeld(Lease lease, HoldKind kind, Instant expiresAt, int people, int cots) implements CentreEvent {}

    /**
     * A household takes beds that a block kept.
     *
     * @param lease the block, and the beds that it keeps no more
     * @param left for how many people it still keeps beds; at none it is over
     */
    record BlockDrawnOn(Lease lease, int left) implements CentreEvent {}

    /** The centre has more time to answer. */
    record HoldExtended(Lease lease, Instant expiresAt) implements CentreEvent {}

    /** The centre has refused, and the coordinator looks at why: nobody comes, and nobody else does until then. */
    record HoldUnderReview(Lease lease, Instant expiresAt) implements CentreEvent {}

    /** Given back before it came: when it comes, it is refused. */
    record HoldForgone(HoldId hold, ReleaseCause cause) implements CentreEvent {}

    record HoldConfirmed(Lease lease, Instant reservedUntil) implements CentreEvent {}

    /** @param stale those of the beds that were not fresh any more when they came back */
    record HoldReleased(Lease lease, ReleaseCause cause, List<BedId> stale) implements CentreEvent {
        public HoldReleased {
            stale = List.copyOf(stale);
        }
    }

    /** @param stale those of the beds that were not fresh any more when they came back */
    record HoldLapsed(Lease lease, List<BedId> stale) implements CentreEvent {
        public HoldLapsed {
            stale = List.copyOf(stale);
        }
    }

    /** Nobody has arrived in time: a task for people, said once. */
    record ReservationOverdue(Lease lease, Instant reservedUntil) implements CentreEvent {}

    /** @param people how many were admitted */
    record ArrivalRecorded(Lease lease, int people) implements CentreEvent {}

    /** The beds are in turnaround from now on. */
    record StayEnded(Lease lease) implements CentreEvent {}

    /**
     * Somebody is told something: one event per recipient.
     *
     * @param reference the recipient's own reference of what it is about
     */
    record NoticeGiven(OrganisationId recipient, CentreCode reference, NoticeKind kind, Urgency urgency)
            implements CentreEvent {}

    /** Which hold, with which fence, over which beds. */
    record Lease(HoldId hold, long fence, UnitId unit, List<BedId> beds) {
        public Lease {
            beds = List.copyOf(beds);
        }
    }
}
