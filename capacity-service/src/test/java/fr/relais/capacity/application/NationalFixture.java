package fr.relais.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedBed;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.AnnouncedUnit;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.Membership;
import fr.relais.capacity.domain.national.Site;
import fr.relais.capacity.domain.national.Taken;
import org.jspecify.annotations.Nullable;

/** Centres as they announce themselves, and the territory they are in. */
public final class NationalFixture {

    private static final Territory.Place OCCITANIE = new Territory.Place("76", "Occitanie");
    private static final Territory.Place CORSE = new Territory.Place("94", "Corse");

    public static final Territory TERRITORY = new Territory(List.of(
            new Territory.Departement(new DepartementCode("31"), "Haute-Garonne", OCCITANIE),
            new Territory.Departement(new DepartementCode("48"), "Lozère", OCCITANIE),
            new Territory.Departement(new DepartementCode("2A"), "Corse-du-Sud", CORSE)));

    private NationalFixture() {}

    public static AnnouncedCentre centre(
            int number, String departement, @Nullable CentreKind kind, AnnouncedUnit... units) {
        return new AnnouncedCentre(
                new CentreId(new UUID(1, number)),
                1,
                new Site(new DepartementCode(departement), kind),
                Membership.TAKING,
                null,
                null,
                List.of(units));
    }

    /** The same centre, one change later. */
    public static AnnouncedCentre next(AnnouncedCentre centre, AnnouncedUnit... units) {
        return new AnnouncedCentre(
                centre.id(),
                centre.version() + 1,
                centre.site(),
                centre.membership(),
                centre.fundingUntil(),
                centre.quotaLeft(),
                List.of(units));
    }

    /** The same centre, which is no member any more. */
    static AnnouncedCentre left(AnnouncedCentre centre) {
        return new AnnouncedCentre(
                centre.id(), centre.version() + 1, centre.site(), Membership.OUTSIDE, null, null, centre.units());
    }

    public static AnnouncedCentre fundedUntil(AnnouncedCentre centre, @Nullable LocalDate until) {
        return new AnnouncedCentre(
                centre.id(),
                centre.version(),
                centre.site(),
                centre.membership(),
                until,
                centre.quotaLeft(),
                centre.units());
    }

    public static AnnouncedUnit unit(DurationClass duration, Beds beds, Taken... takes) {
        return new AnnouncedUnit(AllocationMode.PER_BED, duration, Set.of(takes), 0, null, List.of(beds));
    }

    public static Beds vacant(int count, Instant freshUntil) {
        return new Beds(new AnnouncedBed(BedStatus.VACANT, freshUntil, null, null), count);
    }

    public static Beds in(BedStatus status, int count) {
        return new Beds(new AnnouncedBed(status, null, null, null), count);
    }
}
