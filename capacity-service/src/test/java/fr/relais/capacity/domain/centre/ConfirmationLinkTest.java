package fr.relais.capacity.domain.centre;

import java.time.Duration;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
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
