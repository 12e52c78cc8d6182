package fr.relais.capacity.domain.centre;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.APPLICANT;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.BLOCK;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.CLOSED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.COMPROMISED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.EMPTIED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.EXTENDED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.LINK_GIVEN;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.LINK_OPEN;
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

/**
 * What a reader of the specification knows of each state at the moment of the command, everything due having happened:
 * written down from the names of the states, not from the code.
 *
 * @param bed the state of the one bed; absent when the centre has none
 * @param reason why it cannot be had, when it is unavailable
 */
record TransitionFacts(@Nullable BedStatus bed, @Nullable UnavailableReason reason, Set<Fact> facts) {

    enum Fact {
        /** The hold that the commands name keeps the bed. */
        OURS,
        /** The hold that the commands name is over, or was given back before it came. */
        OURS_OVER,
        /** Somebody's stay under that hold is over. */
        STAY_OVER,
        /** The hold keeps the bed for nobody in particular. */
        BLOCK,
        REVIEWED,
        /** The vacancy that the bed would come back to is not fresh any more. */
        OLD_WORD,
        /** The hold was asked for on the oriented clock. */
        ORIENTED,
        EXTENDED,
        COMPROMISED,
        LINK_GIVEN,
        LINK_OPEN,
        /** By that link it was said that there is no place left. */
        EMPTIED,
        SUSPENDED,
        APPLICANT,
        /** One coordinator has said what two have to say. */
        SAID_ONCE,
        /** It is the one who speaks now. */
        SAID_BY_US,
        CLOSED,
        QUOTA,
        QUOTA_REACHED,
        SCHEME,
        SCHEME_CLOSED
    }

    private static final Map<TransitionState, TransitionFacts> ALL = new EnumMap<>(TransitionState.class);

    static {
        gone(TransitionState.UNAVAILABLE, UnavailableReason.NOT_DECLARED);
        know(TransitionState.VACANT, BedStatus.VACANT);
        know(TransitionState.VACANT_PAST_FRESHNESS, BedStatus.STALE);
        know(TransitionState.STALE, BedStatus.STALE);
        know(TransitionState.STALE_FOR_A_DAY, BedStatus.STALE);
        gone(TransitionState.STALE_FOR_SEVEN_DAYS, UnavailableReason.SILENCE);
        know(TransitionState.HELD_BY_US, BedStatus.HELD, OURS);
        know(TransitionState.HELD_BY_US_FOR_DAYS, BedStatus.HELD, OURS, ORIENTED);
        know(TransitionState.HELD_BY_US_PAST_EXPIRY, BedStatus.VACANT, OURS_OVER);
        know(TransitionState.HELD_BY_US_ALL_PAST, BedStatus.STALE, OURS_OVER);
        know(TransitionState.HELD_BY_ANOTHER, BedStatus.HELD);
        know(TransitionState.HELD_BY_ANOTHER_PAST_EXPIRY, BedStatus.VACANT);
        know(TransitionState.HELD_BY_US_ON_AN_OLD_WORD, BedStatus.HELD, OURS, OLD_WORD);
        know(TransitionState.RESERVED_BY_US, BedStatus.RESERVED, OURS);
        know(TransitionState.RESERVED_BY_US_ON_AN_OLD_WORD, BedStatus.RESERVED, OURS, OLD_WORD);
        know(TransitionState.RESERVED_BY_US_OVERDUE, BedStatus.RESERVED, OURS);
        know(TransitionState.RESERVED_BY_ANOTHER, BedStatus.RESERVED);
        know(TransitionState.OCCUPIED_BY_US, BedStatus.OCCUPIED, OURS);
        know(TransitionState.OCCUPIED_BY_ANOTHER, BedStatus.OCCUPIED);
        know(TransitionState.RELEASED_BY_US, BedStatus.VACANT, OURS_OVER);
        know(TransitionState.LAPSED_FOR_US, BedStatus.VACANT, OURS_OVER);
        gone(TransitionState.LEFT_BY_US, UnavailableReason.TURNAROUND, OURS_OVER, STAY_OVER);
        gone(TransitionState.TURNAROUND, UnavailableReason.TURNAROUND);
        know(TransitionState.UPCOMING, BedStatus.UPCOMING);
        know(TransitionState.UPCOMING_WHOSE_DAY_HAS_COME, BedStatus.UPCOMING);
        know(TransitionState.FROZEN, BedStatus.FROZEN, COMPROMISED);
        know(TransitionState.FROZEN_BEING_CLEARED, BedStatus.FROZEN, COMPROMISED, SAID_ONCE);
        know(TransitionState.FROZEN_BEING_CLEARED_BY_US, BedStatus.FROZEN, COMPROMISED, SAID_ONCE, SAID_BY_US);
        know(TransitionState.FROZEN_AFTER_OUR_HOLD, BedStatus.FROZEN, COMPROMISED, OURS_OVER);
        know(TransitionState.RESERVED_BY_US_ON_A_COMPROMISED_SITE, BedStatus.RESERVED, OURS, COMPROMISED);
        know(TransitionState.OCCUPIED_BY_US_ON_A_COMPROMISED_SITE, BedStatus.OCCUPIED, OURS, COMPROMISED);
        know(TransitionState.UNDER_REVIEW_FOR_US, BedStatus.HELD, OURS, REVIEWED);
        know(TransitionState.UNDER_REVIEW_FOR_US_PAST_ITS_TIME, BedStatus.STALE, OURS_OVER);
        know(TransitionState.UNDER_REVIEW_FOR_ANOTHER, BedStatus.HELD, REVIEWED);
        know(TransitionState.BLOCKED_BY_US, BedStatus.HELD, OURS, BLOCK);
        know(TransitionState.BLOCKED_BY_ANOTHER, BedStatus.HELD, BLOCK);
        know(TransitionState.BLOCKED_BY_ANOTHER_PAST_ITS_WINDOW, BedStatus.VACANT);
        know(TransitionState.FORGONE_BY_US, BedStatus.VACANT, OURS_OVER);
        know(TransitionState.EXTENDED_FOR_US, BedStatus.HELD, OURS, ORIENTED, EXTENDED);
        know(TransitionState.STALE_WITH_OUR_LINK, BedStatus.STALE, LINK_GIVEN, LINK_OPEN);
        know(TransitionState.STALE_WITH_OUR_LINK_PAST_ITS_WINDOW, BedStatus.STALE, LINK_GIVEN);
        gone(TransitionState.UNAVAILABLE_WITH_OUR_LINK, UnavailableReason.NOT_DECLARED, LINK_GIVEN, LINK_OPEN);
        know(TransitionState.HELD_WITH_OUR_LINK, BedStatus.HELD, LINK_GIVEN, LINK_OPEN);
        gone(TransitionState.EMPTIED_BY_OUR_LINK, UnavailableReason.OTHER_TEMPORARY, LINK_GIVEN, LINK_OPEN, EMPTIED);
        know(TransitionState.SUSPENDED_VACANT, BedStatus.VACANT, SUSPENDED);
        know(TransitionState.APPLICANT, null, APPLICANT);
        know(TransitionState.APPLICANT_VOUCHED_FOR, null, APPLICANT, SAID_ONCE);
        know(TransitionState.APPLICANT_VOUCHED_FOR_BY_US, null, APPLICANT, SAID_ONCE, SAID_BY_US);
        gone(TransitionState.CLOSED, UnavailableReason.CENTRE_CLOSED, CLOSED);
        know(TransitionState.QUOTA_REACHED, BedStatus.VACANT, QUOTA, QUOTA_REACHED);
        gone(TransitionState.QUOTA_REACHED_UNAVAILABLE, UnavailableReason.NOT_DECLARED, QUOTA, QUOTA_REACHED);
        know(TransitionState.SCHEME_NOT_BEGUN, BedStatus.VACANT, SCHEME, SCHEME_CLOSED);
        gone(TransitionState.SCHEME_NOT_BEGUN_UNAVAILABLE, UnavailableReason.NOT_DECLARED, SCHEME, SCHEME_CLOSED);
    }

    private static void know(TransitionState state, @Nullable BedStatus bed, Fact... facts) {
        ALL.put(state, new TransitionFacts(bed, null, Set.of(facts)));
    }

    private static void gone(TransitionState state, UnavailableReason reason, Fact... facts) {
        ALL.put(state, new TransitionFacts(BedStatus.UNAVAILABLE, reason, Set.of(facts)));
    }

    /** The bed as the table shows it; the centre's own state stands for it where there is none. */
    String shown() {
        if (bed == null) {
            return "APPLICANT";
        }
        return reason == null ? bed.name() : unavailable(reason);
    }

    /** A bed that cannot be had, as the table shows it. */
    static String unavailable(UnavailableReason reason) {
        return BedStatus.UNAVAILABLE + "(" + reason + ")";
    }

    static TransitionFacts of(TransitionState state) {
        return ALL.get(state);
    }

    boolean is(Fact fact) {
        return facts.contains(fact);
    }

    boolean in(BedStatus... states) {
        return bed != null && Set.of(states).contains(bed);
    }

    boolean ours(BedStatus... states) {
        return is(OURS) && in(states);
    }

    boolean member() {
        return !is(APPLICANT) && !is(CLOSED);
    }

    /** Something can be declared there, and somebody sent. */
    boolean onSite() {
        return member() && !is(COMPROMISED);
    }
}
