package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.events;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** One place more and no place left, said by a link: what changes, and that no request can be told from it. */
class SaidByLinkTest {

    private static final LinkHash LINK = new LinkHash("given");
    private static final UnitId FLAT = new UnitId("flat");

    /** Two beds are free, one is not; so is a whole flat of two. */
    private static final CentreFixture LINKED = aCentre()
            .withUnit(AllocationMode.PER_BED, 3)
            .withUnit(FLAT, AllocationMode.WHOLE_UNIT, terms(DurationClass.LONG), 2)
            .after(new DeclareVacancy(UNIT, 2, null, NOW), new IssueConfirmationLink(LINK, NOW));

    private static LinkView seen(CentreFixture centre) {
        return LinkView.of(centre.build(), Timers.DEFAULTS).orElseThrow();
    }

    private static long free(CentreFixture centre) {
        return centre.build().units().stream()
                .mapToLong(unit -> unit.count(BedStatus.VACANT))
                .sum();
    }

    private static DeclareByLink more(int unit, int seen, Instant at) {
        return new DeclareByLink(LINK, unit, seen, at);
    }

    @Test
    void showsWhereAPlaceMoreCouldBe() {
        assertThat(seen(LINKED).places()).isEqualTo(Map.of(DurationClass.SHORT, 2L, DurationClass.LONG, 0L));
        assertThat(seen(LINKED).more())
                .isEqualTo(List.of(
                        new LinkView.More(1, DurationClass.SHORT, 1), new LinkView.More(2, DurationClass.LONG, 2)));
        assertThat(seen(LINKED).none()).isEqualTo(LinkView.None.NOT_SAID);
    }

    @Test
    void oneMoreIsOneBedOrAWholeUnit() {
        var one = LINKED.after(more(1, 2, hours(1)));
        var flat = one.after(more(2, 3, hours(2)));

        assertThat(free(one)).isEqualTo(3);
        assertThat(free(flat)).isEqualTo(5);
        assertThat(seen(flat).more()).isEmpty();
        assertThat(refused(flat.build().decide(more(2, 5, hours(3)), Timers.DEFAULTS)))
                .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
    }

    /** The same form sent twice, or two people who speak of one place. */
    @Test
    void oneMoreThanWasSeenIsSaidOnce() {
        var one = LINKED.after(more(1, 2, hours(1)));

        assertThat(events(one.build().decide(more(1, 2, hours(2)), Timers.DEFAULTS)))
                .isEmpty();
        assertThat(refused(one.build().decide(more(2, 4, hours(2)), Timers.DEFAULTS)))
                .as("less is there than was seen")
                .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
        assertThat(refused(one.build().decide(more(3, 3, hours(2)), Timers.DEFAULTS)))
                .as("there is no such unit")
                .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
    }

    @Test
    void noneLeftTakesWhatNobodyHoldsAndIsTakenBackByTheSameLink() {
        var held = LINKED.after(placing(hold(1), 1, hours(1)));
        var emptied = held.after(new EmptyByLink(LINK, hours(2)));
        var refilled = emptied.after(new RefillByLink(LINK, hours(3)));

        assertThat(free(emptied)).isZero();
        assertThat(emptied.build().statusOf(hold(1))).contains(BedStatus.HELD);
        assertThat(free(refilled)).isEqualTo(1);
        assertThat(refused(refilled.build().decide(new EmptyByLink(LINK, hours(4)), Timers.DEFAULTS)))
                .as("one link says it once")
                .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
        assertThat(refused(emptied.build().decide(more(2, 0, hours(4)), Timers.DEFAULTS)))
                .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
    }

    @Test
    void takesBackNothingThatSomebodyWhoSignedInHasSaid() {
        var works = LINKED.after(new EmptyByLink(LINK, hours(1)), new DeclareVacancy(UNIT, 3, null, hours(2)))
                .after(new MakeUnavailable(UNIT, 3, UnavailableReason.WORKS, null, hours(3)))
                .after(new RefillByLink(LINK, hours(4)));

        assertThat(free(works)).isZero();
    }

    @Test
    void tellsThoseWhoSignInOfEveryChange() {
        var one = events(LINKED.build().decide(more(1, 2, hours(1)), Timers.DEFAULTS));
        var none = events(LINKED.build().decide(new EmptyByLink(LINK, hours(1)), Timers.DEFAULTS));

        assertThat(List.of(one, none))
                .allSatisfy(events -> assertThat(events)
                        .filteredOn(CentreEvent.NoticeGiven.class::isInstance)
                        .singleElement()
                        .isEqualTo(new CentreEvent.NoticeGiven(
                                CentreFixture.PROFILE.organisation(),
                                CentreFixture.PROFILE.code(),
                                NoticeKind.CHANGED_BY_LINK,
                                Urgency.NORMAL)));
    }

    /** Whoever has the link says what there is to say and looks: with a request and without, it looks the same. */
    @Test
    void noWordOfItTellsWhetherSomebodyIsHeldAPlace() {
        var held = LINKED.after(placing(hold(1), 1, hours(1)));
        var reserved = held.after(new ConfirmHold(hold(1), 1, hours(20), hours(1)));
        var livedIn = reserved.after(new RecordArrival(hold(1), 1, hours(1)));
        var released = held.after(new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, hours(1)));

        assertThat(Stream.of(held, reserved, livedIn, released))
                .allSatisfy(centre -> assertThat(looks(centre)).isEqualTo(looks(LINKED)));
    }

    @Test
    void nobodyIsSeenToLeave() {
        var full = aCentre()
                .withVacantBeds(1)
                .after(new IssueConfirmationLink(LINK, NOW), placing(hold(1), 1, hours(1)))
                .after(new ConfirmHold(hold(1), 1, hours(20), hours(1)), new RecordArrival(hold(1), 1, hours(1)));
        var left = full.after(new RecordStayEnd(hold(1), 1, hours(2)));

        assertThat(seen(left).more()).isEqualTo(seen(full).more()).isEmpty();
    }

    /** A quota counts people who are expected. */
    @Test
    void norDoesAQuota() {
        var centre = aCentre(new CapacityTerms.Quota(1))
                .withUnit(AllocationMode.PER_BED, 2)
                .after(new DeclareVacancy(UNIT, 1, null, NOW), new IssueConfirmationLink(LINK, NOW));
        var held = centre.after(placing(hold(1), 1, hours(1)));

        assertThat(looks(held)).isEqualTo(looks(centre));
        assertThat(refused(held.after(more(1, 1, hours(2)))
                        .build()
                        .decide(placing(hold(2), 1, hours(3)), Timers.DEFAULTS)))
                .as("and nobody is sent there beyond it")
                .isEqualTo(CentreRefusal.QUOTA_REACHED);
    }

    private static List<LinkView> looks(CentreFixture centre) {
        var shown = (int) seen(centre).total();
        var more = centre.after(more(1, shown, hours(2)));
        var emptied = more.after(new EmptyByLink(LINK, hours(3)));
        var confirmed = emptied.after(new ConfirmByLink(LINK, hours(4)));
        var refilled = confirmed.after(new RefillByLink(LINK, hours(5)));
        return Stream.of(centre, more, emptied, confirmed, refilled)
                .map(SaidByLinkTest::seen)
                .toList();
    }
}
