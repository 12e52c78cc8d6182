package fr.relais.capacity.domain.centre;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.Decision;

/** What everything that is said of a centre, its units and its beds has to pass. */
final class Declaring {

    private Declaring() {}

    /** Only of a member. */
    static Decision<Centre, CentreEvent, CentreRefusal> by(
            Centre centre, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return refusal(centre)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(decision);
    }

    /** Only of a member to whose site people can be sent. */
    static Decision<Centre, CentreEvent, CentreRefusal> onSite(
            Centre centre, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return by(
                centre, () -> centre.compromised() ? Decision.refuse(CentreRefusal.SITE_COMPROMISED) : decision.get());
    }

    /** Only of a unit of such a site. */
    static Decision<Centre, CentreEvent, CentreRefusal> of(
            UnitId unit, Centre centre, Function<Unit, Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return onSite(
                centre,
                () -> centre.unit(unit).map(decision).orElseGet(() -> Decision.refuse(CentreRefusal.UNIT_UNKNOWN)));
    }

    private static Optional<CentreRefusal> refusal(Centre centre) {
        return switch (centre.status()) {
            case APPLICANT -> Optional.of(CentreRefusal.CENTRE_NOT_VALIDATED);
            case CLOSED -> Optional.of(CentreRefusal.CENTRE_CLOSED);
            case VALIDATED, SUSPENDED -> Optional.empty();
        };
    }
}
