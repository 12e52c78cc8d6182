package fr.relais.capacity.adapter.web;

import java.util.Map;
import java.util.Optional;

import fr.relais.capacity.domain.centre.AnnounceBeds;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.DeclareUnit;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.PlaceHold;
import fr.relais.capacity.domain.centre.ReplaceUnitTerms;
import fr.relais.capacity.domain.centre.ReviseConvention;
import fr.relais.platform.web.FieldError;

/**
 * The field of a command that a refusal is about, where another value of it would have been taken. The refusal keeps
 * its status and its code: it is the centre's state that says no, and this says to what.
 */
final class FieldAtFault {

    private static final FieldError TOO_MANY_BEDS = new FieldError("/beds", "too-large");
    private static final FieldError SCHEMES = new FieldError("/schemes", "too-small");
    private static final FieldError SCHEME = new FieldError("/scheme", "too-small");

    /** By what was asked for: the same refusal is about another field of another command. */
    private static final Map<Class<? extends CentreCommand>, Map<CentreRefusal, FieldError>> FIELDS = Map.of(
            DeclareVacancy.class,
                    Map.of(CentreRefusal.TOO_FEW_BEDS, TOO_MANY_BEDS, CentreRefusal.SCHEME_FULL, TOO_MANY_BEDS),
            MakeUnavailable.class, Map.of(CentreRefusal.TOO_FEW_BEDS, TOO_MANY_BEDS),
            AnnounceBeds.class, Map.of(CentreRefusal.TOO_FEW_BEDS, TOO_MANY_BEDS),
            PlaceHold.class, Map.of(CentreRefusal.SCHEME_FULL, new FieldError("/people", "too-large")),
            DeclareUnit.class,
                    Map.of(
                            CentreRefusal.CENTRE_FULL, new FieldError("/capacity", "too-large"),
                            CentreRefusal.SCHEME_UNKNOWN, new FieldError("/scheme", "unknown-code")),
            ReplaceUnitTerms.class,
                    Map.of(
                            CentreRefusal.SCHEME_FULL,
                            SCHEME,
                            CentreRefusal.SCHEME_UNKNOWN,
                            new FieldError("/scheme", "unknown-code")),
            ReviseConvention.class, Map.of(CentreRefusal.SCHEME_FULL, SCHEMES));

    private FieldAtFault() {}

    /** Empty when no field is to blame. */
    static Optional<FieldError> of(CentreCommand command, CentreRefusal refusal) {
        return Optional.ofNullable(
                FIELDS.getOrDefault(command.getClass(), Map.of()).get(refusal));
    }
}
