package fr.relais.capacity.domain.centre;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.Decision;

/** What everything that a centre says of its units and beds has to pass: only a member has any. */
final class Declaring {

    private Declaring() {}

    static Decision<Centre, CentreEvent, CentreRefusal> by(
            Centre centre, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return refusal(centre)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(decision);
    }

    static Decision<Centre, CentreEvent, CentreRefusal> of(
            UnitId unit, Centre centre, Function<Unit, Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return by(
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
