package fr.relais.capacity.domain.centre;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a convention must agree with: the kind of its centre, the units that are there, and who is there already. */
final class ConventionRule {

    private ConventionRule() {}

    /** Only a child facility is authorised to take minors alone (INV-05). */
    static Optional<CentreRefusal> refusalFor(CentreKind kind, Convention convention) {
        return authorised(kind, convention.publics())
                ? Optional.empty()
                : Optional.of(CentreRefusal.MINORS_NOT_AUTHORISED);
    }

    /** Why a centre cannot have this convention, if it cannot. */
    static Optional<CentreRefusal> refusalFor(Centre centre, Convention convention) {
        var next = centre.with(centre.standing().under(convention));
        return refusalFor(centre.profile().kind(), convention)
                .or(() -> refusalFor(next.units().stream().allMatch(unit -> covered(unit.terms(), next)), next));
    }

    private static Optional<CentreRefusal> refusalFor(boolean allCovered, Centre next) {
        if (!allCovered) {
            return Optional.of(CentreRefusal.OUTSIDE_CONVENTION);
        }
        if (!next.units().stream().allMatch(unit -> schemeKnown(unit.terms(), next))) {
            return Optional.of(CentreRefusal.SCHEME_IN_USE);
        }
        if (next.convention().schemes().stream().anyMatch(scheme -> next.takenIn(scheme.id()) > scheme.cap())) {
            return Optional.of(CentreRefusal.SCHEME_FULL);
        }
        return next.quota().exceeded() ? Optional.of(CentreRefusal.QUOTA_REACHED) : Optional.empty();
    }

    /**
     * Why a unit cannot have these terms, if it cannot.
     *
     * @param unit the unit as it is; absent when it is new
     */
    static Optional<CentreRefusal> refusalFor(UnitTerms terms, @Nullable Unit unit, Centre centre) {
        if (!authorised(centre.profile().kind(), terms.publics())) {
            return Optional.of(CentreRefusal.MINORS_NOT_AUTHORISED);
        }
        if (!covered(terms, centre)) {
            return Optional.of(CentreRefusal.OUTSIDE_CONVENTION);
        }
        if (!schemeKnown(terms, centre)) {
            return Optional.of(CentreRefusal.SCHEME_UNKNOWN);
        }
        return joinsTooManyTaken(terms, unit, centre) ? Optional.of(CentreRefusal.SCHEME_FULL) : Optional.empty();
    }

    /** A unit that changes its scheme takes the beds that are taken with it. */
    private static boolean joinsTooManyTaken(UnitTerms terms, @Nullable Unit unit, Centre centre) {
        var scheme = terms.scheme();
        if (scheme == null || unit == null || Objects.equals(unit.terms().scheme(), scheme)) {
            return false;
        }
        var taken = unit.beds().stream().filter(bed -> bed.under().isPresent()).count();
        return taken > centre.leftIn(scheme);
    }

    private static boolean authorised(CentreKind kind, Publics publics) {
        return !publics.minorsAlone() || kind == CentreKind.CHILD_FACILITY;
    }

    private static boolean covered(UnitTerms terms, Centre centre) {
        return terms.publics().within(centre.convention().publics());
    }

    private static boolean schemeKnown(UnitTerms terms, Centre centre) {
        var scheme = terms.scheme();
        return scheme == null || centre.convention().scheme(scheme).isPresent();
    }
}
