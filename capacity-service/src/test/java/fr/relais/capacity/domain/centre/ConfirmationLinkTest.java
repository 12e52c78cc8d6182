package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** A link opens one centre, for one window, and nothing once somebody else may have it. */
class ConfirmationLinkTest {

    private static final LinkHash GIVEN = new LinkHash("given");

    private final CentreFixture linked = aCentre().withVacantBeds(1).after(new IssueConfirmationLink(GIVEN, NOW));

    @Test
    void opensNothingForAnyOther() {
        assertThat(refused(confirmed(linked, new LinkHash("guessed"), 1))).isEqualTo(CentreRefusal.LINK_UNKNOWN);
        assertThat(confirmed(linked, GIVEN, 1)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void opensNothingOnceItsWindowIsOver() {
        var window = (int) Timers.DEFAULTS.linkWindow().toHours();

        assertThat(Timers.DEFAULTS.linkWindow()).isEqualTo(Duration.ofHours(window));
        assertThat(confirmed(linked, GIVEN, window - 1)).isInstanceOf(Decision.Accepted.class);
        assertThat(refused(confirmed(linked, GIVEN, window))).isEqualTo(CentreRefusal.LINK_UNKNOWN);
    }

    @Test
    void opensNothingOnceAnotherIsGiven() {
        var again = linked.after(new IssueConfirmationLink(new LinkHash("newer"), hours(1)));

        assertThat(refused(confirmed(again, GIVEN, 2))).isEqualTo(CentreRefusal.LINK_UNKNOWN);
    }

    /** From the word that a bed is free to the day that somebody lives in it, whoever has the link sees one number. */
    @Test
    void showsNothingThatBecomesOfARequest() {
        var begun = aCentre()
                .withVacantBeds(3)
                .after(placing(hold(9), 1, NOW), new ConfirmHold(hold(9), 1, hours(20), NOW))
                .after(new RecordArrival(hold(9), 1, hours(1)), new IssueConfirmationLink(GIVEN, hours(2)));
        var held = begun.after(placing(hold(1), 1, hours(3)));
        var reserved = held.after(new ConfirmHold(hold(1), 2, hours(20), hours(4)));
        var livedIn = reserved.after(new RecordArrival(hold(1), 2, hours(5)));
        var taken = begun.after(new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, hours(3)));

        assertThat(places(begun)).isEqualTo(2);
        assertThat(Stream.of(held, reserved, livedIn))
                .allSatisfy(later -> assertThat(places(later)).isEqualTo(2));
        assertThat(places(taken)).as("the centre's own word").isEqualTo(1);
    }

    private static long places(CentreFixture centre) {
        return LinkView.of(centre.build(), Timers.DEFAULTS)
                .orElseThrow()
                .places()
                .get(DurationClass.SHORT);
    }

    /** Whoever found the house may have found the link in it. */
    @Test
    void opensNothingOfASiteThatWasCompromisedAlsoOnceItIsCleared() {
        var cleared = linked.after(
                new CompromiseSite(hours(1)),
                new ClearSite(CentreFixture.word("on-call", hours(2))),
                new ClearSite(CentreFixture.word("coordination-2", hours(2))));

        assertThat(refused(confirmed(cleared, GIVEN, 3))).isEqualTo(CentreRefusal.LINK_UNKNOWN);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> confirmed(
            CentreFixture centre, LinkHash link, int hours) {
        return centre.build().decide(new ConfirmByLink(link, hours(hours)), Timers.DEFAULTS);
    }
}
