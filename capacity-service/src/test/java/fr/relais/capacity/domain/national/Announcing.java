package fr.relais.capacity.domain.national;

import java.util.ArrayList;

import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;

/** What a centre would announce, without the wire between. */
public final class Announcing {

    private Announcing() {}

    public static AnnouncedCentre of(Centre centre, long version) {
        return new AnnouncedCentre(
                centre.id(),
                version,
                site(centre),
                membership(centre),
                null,
                quotaLeft(centre),
                centre.units().stream().map(unit -> of(unit, centre)).toList());
    }

    private static Membership membership(Centre centre) {
        return switch (centre.status()) {
            case VALIDATED -> centre.compromised() ? Membership.PAUSED : Membership.TAKING;
            case SUSPENDED -> Membership.PAUSED;
            case APPLICANT, CLOSED -> Membership.OUTSIDE;
        };
    }

    private static Integer quotaLeft(Centre centre) {
        var left = centre.quota().left();
        return left.isPresent() ? Integer.valueOf(left.getAsInt()) : null;
    }

    static Site site(Centre centre) {
        return new Site(centre.profile().departement(), centre.profile().kind());
    }

    private static AnnouncedUnit of(Unit unit, Centre centre) {
        var beds = new ArrayList<AnnouncedBed>();
        unit.beds().forEach(bed -> beds.add(of(bed, centre)));
        return new AnnouncedUnit(
                unit.mode(),
                unit.terms().durationClass(),
                Taken.allBy(unit.terms().publics(), unit.terms().features()),
                centre.freeCots(unit),
                scheme(unit, centre),
                Beds.of(beds));
    }

    private static SchemeShare scheme(Unit unit, Centre centre) {
        var id = unit.terms().scheme();
        if (id == null) {
            return null;
        }
        var scheme = centre.convention().scheme(id).orElseThrow();
        var zone = centre.profile().departement().zone();
        var last = scheme.until();
        return new SchemeShare(
                centre.leftIn(id),
                scheme.from().atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static AnnouncedBed of(Bed bed, Centre centre) {
        if (bed instanceof Bed.Vacant vacant) {
            return new AnnouncedBed(bed.status(), vacant.vacancy().freshUntil(), null, null);
        }
        if (bed instanceof Bed.Stale stale) {
            return new AnnouncedBed(bed.status(), null, null, stale.since());
        }
        if (bed instanceof Bed.Held held) {
            var until = centre.holds().find(held.hold()).orElseThrow().expiresAt();
            return new AnnouncedBed(bed.status(), held.vacancy().freshUntil(), until, null);
        }
        var silent = bed instanceof Bed.Unavailable unavailable && unavailable.reason() == UnavailableReason.SILENCE;
        return new AnnouncedBed(bed.status(), null, null, null, silent);
    }
}
