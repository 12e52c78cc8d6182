package fr.relais.capacity.domain.centre;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.BedStatus.FROZEN;
import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.OCCUPIED;
import static fr.relais.capacity.domain.centre.BedStatus.RESERVED;
import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.UPCOMING;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.APPLICANT;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.BLOCK;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.CLOSED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.COMPROMISED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.EXTENDED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.LINK_GIVEN;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.OLD_WORD;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.ORIENTED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.OURS;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.OURS_OVER;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.QUOTA;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.QUOTA_REACHED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.REVIEWED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.SAID_BY_US;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.SAID_ONCE;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.SCHEME;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.SCHEME_CLOSED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.STAY_OVER;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.SUSPENDED;
import static fr.relais.capacity.domain.centre.TransitionFacts.unavailable;
import static fr.relais.capacity.domain.centre.UnavailableReason.CENTRE_CLOSED;
import static fr.relais.capacity.domain.centre.UnavailableReason.SAFETY;
import static fr.relais.capacity.domain.centre.UnavailableReason.TO_BE_CHECKED;
import static fr.relais.capacity.domain.centre.UnavailableReason.TURNAROUND;
import static fr.relais.capacity.domain.centre.UnavailableReason.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of transitions says what the specification says: the rules for a bed are written down here a second time,
 * as predicates over what is known of a state, by somebody who looks at the specification and not at the code.
 */
class TransitionSpecificationTest {

    static final String REFUSED = "refused";
    static final String NOTHING = "nothing";
    /** What happens by itself, whatever is asked. */
    private static final Set<String> BY_TIME = Set.of(
            "VacancyWentStale",
            "VacancyWentSilent",
            "VacancyNudged",
            "HoldLapsed",
            "BedsExpected",
            "ReservationOverdue");

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.relais.capacity.domain.centre.BedTransitionsTest#table")
    void agreesWithTheTable(TransitionRow row) {
        var known = TransitionFacts.of(row.before());

        assertThat(said(row.expected())).isEqualTo(expected(row.command(), known));
    }

    /** What the table says, without what time alone has done and without whom it tells. */
    private static String said(String row) {
        if (!row.contains("->")) {
            return row.equals("unchanged") ? NOTHING : REFUSED;
        }
        var sides = row.split(" -> ");
        var own = Arrays.stream(sides[0].split(" "))
                .filter(event -> !BY_TIME.contains(event) && !event.contains("@"))
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? NOTHING : own + " -> " + sides[1].split(",")[0];
    }

    private static String expected(TransitionCommand command, TransitionFacts known) {
        return switch (command) {
            case SUSPEND, REACTIVATE, VALIDATE, REVISE_CONVENTION, AGREE_TO_EXCEED_QUOTA, CLOSE ->
                ofMembership(command, known);
            case COMPROMISE_SITE, CLEAR_SITE -> ofTheSite(command, known);
            case PLACE_HOLD, PLACE_BLOCK, DRAW_ON_BLOCK -> ofPlacing(command, known);
            case EXTEND_HOLD, REVIEW_HOLD, CONFIRM_HOLD, RELEASE_HOLD, RECORD_ARRIVAL, RECORD_STAY_END ->
                ofOurHold(command, known);
            case CONFIRM_BY_LINK, DECLARE_BY_LINK, EMPTY_BY_LINK, REFILL_BY_LINK ->
                LinkSpecification.expected(command, known);
            default -> ofBeds(command, known);
        };
    }

    /** Rows 1 to 6 and 12 of the table in the specification, and what is beside the beds. */
    private static String ofBeds(TransitionCommand command, TransitionFacts known) {
        var canTake = !known.is(QUOTA_REACHED) && !known.is(SCHEME_CLOSED);
        return switch (command) {
            case DECLARE_UNIT -> known.onSite() ? stays("UnitDeclared", known) : REFUSED;
            case REPLACE_TERMS -> known.onSite() ? stays("UnitTermsReplaced", known) : REFUSED;
            case ANNOUNCE_BEDS -> when(known.onSite() && known.in(UNAVAILABLE), "BedsAnnounced", UPCOMING);
            case DECLARE_VACANCY ->
                when(known.onSite() && known.in(UPCOMING, UNAVAILABLE) && canTake, "VacancyDeclared", VACANT);
            case CONFIRM_VACANCIES -> known.onSite() ? confirmed(known) : REFUSED;
            case ISSUE_LINK -> {
                var issued = known.is(LINK_GIVEN) ? NOTHING : stays("ConfirmationLinkIssued", known);
                yield known.onSite() ? issued : REFUSED;
            }
            case MAKE_UNAVAILABLE ->
                known.onSite() && known.in(VACANT, STALE, UPCOMING)
                        ? "BedsMadeUnavailable -> " + unavailable(WORKS)
                        : REFUSED;
            case CHECK_BEDS ->
                known.in(VACANT, STALE, UPCOMING) ? "BedsMadeUnavailable -> " + unavailable(TO_BE_CHECKED) : NOTHING;
            case EXPIRE_DUE -> NOTHING;
            default -> throw new IllegalArgumentException(command.name());
        };
    }

    private static String confirmed(TransitionFacts known) {
        return known.in(VACANT, STALE) ? "VacancyConfirmed -> VACANT" : NOTHING;
    }

    /** A hold takes a fresh vacancy of a validated member where quota and scheme let it; its repeat takes nothing. */
    private static String ofPlacing(TransitionCommand command, TransitionFacts known) {
        if (known.is(OURS_OVER)) {
            return REFUSED;
        }
        if (known.is(OURS)) {
            return isTheSameAgain(command, known) ? NOTHING : REFUSED;
        }
        var takes = known.onSite()
                && Stream.of(SUSPENDED, QUOTA_REACHED, SCHEME_CLOSED).noneMatch(known::is);
        if (command == TransitionCommand.DRAW_ON_BLOCK) {
            return when(takes && known.in(HELD) && known.is(BLOCK), "BlockDrawnOn BedHeld", HELD);
        }
        return when(takes && known.in(VACANT), "BedHeld", HELD);
    }

    private static boolean isTheSameAgain(TransitionCommand command, TransitionFacts known) {
        var block = known.is(BLOCK);
        return command == TransitionCommand.PLACE_BLOCK ? block : !block && !known.is(ORIENTED);
    }

    /**
     * Rows 7 to 11: who acts on a hold that is over, or another's, is refused. Every confirmation here names a later
     * end than the one before: a reservation is confirmed again for longer and stays one, because the person decides,
     * no timer closes her place, and its end is a task whose answer is to confirm again. Once she has arrived, there is
     * nothing left to confirm.
     */
    private static String ofOurHold(TransitionCommand command, TransitionFacts known) {
        var waits = known.ours(HELD) && !known.is(BLOCK) && !known.is(REVIEWED);
        return switch (command) {
            case EXTEND_HOLD -> when(waits && known.is(ORIENTED) && !known.is(EXTENDED), "HoldExtended", HELD);
            case REVIEW_HOLD -> known.ours(HELD) && known.is(REVIEWED) ? NOTHING : when(waits, "HoldUnderReview", HELD);
            case CONFIRM_HOLD ->
                known.ours(OCCUPIED) ? NOTHING : when(waits || known.ours(RESERVED), "HoldConfirmed", RESERVED);
            case RELEASE_HOLD -> released(known);
            case RECORD_ARRIVAL -> {
                var repeated = known.ours(OCCUPIED) || known.is(STAY_OVER);
                yield repeated ? NOTHING : when(known.ours(RESERVED), "ArrivalRecorded", OCCUPIED);
            }
            case RECORD_STAY_END -> {
                var after = known.is(COMPROMISED) ? FROZEN.name() : unavailable(TURNAROUND);
                var left = known.ours(OCCUPIED) ? "StayEnded -> " + after : REFUSED;
                yield known.is(STAY_OVER) ? NOTHING : left;
            }
            default -> throw new IllegalArgumentException(command.name());
        };
    }

    /** Rows 8 and 10: vacant while the vacancy is fresh, else stale. What never came is made sure never to come. */
    private static String released(TransitionFacts known) {
        if (known.is(OURS_OVER)) {
            return NOTHING;
        }
        if (!known.is(OURS)) {
            return stays("HoldForgone", known);
        }
        var back = known.is(OLD_WORD) ? STALE : VACANT;
        return when(known.in(HELD, RESERVED), "HoldReleased", known.is(COMPROMISED) ? FROZEN : back);
    }

    /** The last row: whoever is there keeps the bed until it is over, and is called away. */
    private static String ofTheSite(TransitionCommand command, TransitionFacts known) {
        var compromised = known.is(COMPROMISED);
        if (command == TransitionCommand.CLEAR_SITE) {
            var after = known.in(FROZEN) ? unavailable(SAFETY) : known.shown();
            var second = known.is(SAID_BY_US) ? REFUSED : "SiteCleared -> " + after;
            var word = known.is(SAID_ONCE) ? second : stays("SiteClearanceProposed", known);
            return compromised ? word : NOTHING;
        }
        if (!known.member()) {
            return REFUSED;
        }
        if (compromised) {
            return known.is(SAID_ONCE) ? stays("SiteClearanceWithdrawn", known) : NOTHING;
        }
        if (known.in(RESERVED, OCCUPIED)) {
            return "SiteCompromised EvacuationCalled -> " + known.shown();
        }
        return (known.in(HELD) ? "SiteCompromised HoldWithdrawn" : "SiteCompromised") + " -> FROZEN";
    }

    private static String ofMembership(TransitionCommand command, TransitionFacts known) {
        var suspended = known.is(SUSPENDED);
        var otherTerms = known.is(QUOTA) || known.is(SCHEME);
        return switch (command) {
            case SUSPEND -> ofMember(known, suspended ? NOTHING : stays("CentreSuspended", known));
            case REACTIVATE -> ofMember(known, suspended ? stays("CentreReactivated", known) : NOTHING);
            case REVISE_CONVENTION -> ofMember(known, stays("ConventionRevised", known));
            case AGREE_TO_EXCEED_QUOTA -> known.is(QUOTA) ? stays("QuotaExtended", known) : REFUSED;
            case VALIDATE -> {
                var again = known.member() && !suspended && !otherTerms ? NOTHING : REFUSED;
                var second = known.is(SAID_BY_US) ? REFUSED : "CentreValidated -> VALIDATED";
                var word = known.is(SAID_ONCE) ? second : stays("CentreVouchedFor", known);
                yield known.is(APPLICANT) ? word : again;
            }
            case CLOSE -> {
                var empty = "CentreClosed -> " + unavailable(CENTRE_CLOSED);
                var inUse = known.in(HELD, RESERVED, OCCUPIED) ? REFUSED : empty;
                var left = known.is(APPLICANT) ? "CentreClosed -> CLOSED" : inUse;
                yield known.is(CLOSED) ? NOTHING : left;
            }
            default -> throw new IllegalArgumentException(command.name());
        };
    }

    private static String ofMember(TransitionFacts known, String answer) {
        return known.member() ? answer : REFUSED;
    }

    private static String when(boolean allowed, String event, BedStatus after) {
        return allowed ? event + " -> " + after : REFUSED;
    }

    private static String stays(String event, TransitionFacts known) {
        return event + " -> " + known.shown();
    }
}
