package fr.relais.capacity.adapter.web;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.platform.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what to which centre: the only place where this is said. What is not allowed here is denied, and looks as
 * if it did not exist.
 */
@Component
final class AccessPolicy {

    private static final String CENTRE = "CENTRE";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String SERVICE = "SERVICE";

    /** @param centre what it would be done to; absent when it is done to no centre in particular */
    boolean allows(Caller caller, Action action, @Nullable Centre centre) {
        return switch (action) {
            case IMPORT_REGISTER, READ_PROSPECTS, MARK_PROSPECT, EXPORT_ALL_AVAILABILITY -> caller.is(COORDINATOR);
            case IMPORT_AVAILABILITY, EXPORT_AVAILABILITY -> caller.is(COORDINATOR) || ofAnyCentre(caller);
            case REGISTER_CENTRE,
                    LIST_ALL_CENTRES,
                    SUSPEND_CENTRE,
                    REACTIVATE_CENTRE,
                    VALIDATE_CENTRE,
                    REVISE_CONVENTION,
                    CLOSE_CENTRE,
                    CLEAR_SITE,
                    READ_CAPACITY -> caller.is(COORDINATOR);
            case LIST_OWN_CENTRES, APPLY_TO_JOIN -> ofAnyCentre(caller);
            case READ_CENTRE, CONFIRM_VACANCIES, ISSUE_CONFIRMATION_LINK, COMPROMISE_SITE, READ_COMPROMISE ->
                caller.is(COORDINATOR) || owns(caller, centre);
            case DECLARE_UNIT,
                    REPLACE_UNIT_TERMS,
                    DECLARE_VACANCY,
                    ANNOUNCE_BEDS,
                    MAKE_UNAVAILABLE,
                    AGREE_TO_EXCEED_QUOTA -> owns(caller, centre);
            case PLACE_HOLD, CONFIRM_HOLD, EXTEND_HOLD, REVIEW_HOLD, RELEASE_HOLD, LIST_HOLDS, READ_CENTRE_STATE ->
                caller.is(SERVICE);
        };
    }

    private static boolean ofAnyCentre(Caller caller) {
        return caller.is(CENTRE) && !caller.organisation().isEmpty();
    }

    private static boolean owns(Caller caller, @Nullable Centre centre) {
        return centre != null
                && caller.is(CENTRE)
                && centre.profile().organisation().value().equals(caller.organisation());
    }
}
