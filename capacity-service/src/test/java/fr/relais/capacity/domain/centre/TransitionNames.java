package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;

/** What the states and the commands of the table of transitions have in common. */
final class TransitionNames {

    static final HoldId OURS = hold(1);
    static final HoldId ANOTHER = hold(2);
    static final LinkHash OUR_LINK = new LinkHash("ours");
    static final long FENCE = 1;
    /** When the command is given. By then what was due has become due in the states named OVERDUE, PAST and so on. */
    static final Instant COMMAND = hours(5);

    static final Scheme NEXT_YEAR = new Scheme(new SchemeId("next-year"), 1, LocalDate.of(2027, 1, 1), null);
    static final Convention QUOTA_OF_ONE = new Convention(
            new CapacityTerms.Quota(1), Convention.everybodyOf(CentreKind.FLAT), List.of(NEXT_YEAR), null);

    /** The same scheme, when it has begun already. */
    static final Scheme THIS_YEAR = new Scheme(NEXT_YEAR.id(), 1, LocalDate.of(2026, 1, 1), null);

    static final Convention FROM_NEXT_YEAR =
            new Convention(new CapacityTerms.Spot(), QUOTA_OF_ONE.publics(), List.of(NEXT_YEAR), null);
    static final Convention QUOTA_OF_NONE =
            new Convention(new CapacityTerms.Quota(0), QUOTA_OF_ONE.publics(), List.of(), null);

    private TransitionNames() {}
}
