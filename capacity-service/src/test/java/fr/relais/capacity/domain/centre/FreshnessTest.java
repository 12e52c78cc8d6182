package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyNudged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** How long a vacancy counts, and how its centre is asked when it does no more. */
class FreshnessTest {

    private static final Instant STALE_SINCE = hours(24);

    private final Centre stale =
            aCentre().withVacantBeds(2).after(new ExpireDue(STALE_SINCE)).build();

    @ParameterizedTest(name = "day {0}: number {1}")
    @CsvSource({"1, 1", "3, 2", "5, 3"})
    void asksAgainAtTheVeryMoment(int day, int number) {
        var moment = STALE_SINCE.plus(Duration.ofDays(day));
        var before = stale.asOf(moment.minusMillis(1), Timers.DEFAULTS);

        assertThat(before.nextDue(Timers.DEFAULTS)).contains(moment);
        assertThat(nudges(send(before, new ExpireDue(moment)))).containsExactly(number);
    }

    @Test
    void asksOnceHoweverLateItLooksAndNeverTwice() {
        var late = STALE_SINCE.plus(Duration.ofDays(4));
        var asked = send(stale, new ExpireDue(late));

        assertThat(nudges(asked)).containsExactly(2);
        assertThat(accepted(asked).events())
                .filteredOn(NoticeGiven.class::isInstance)
                .hasSize(1);
        assertThat(nudges(send(accepted(asked).state(), new ExpireDue(late.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void asksNoSecondTimeWhenSomethingElseBecomesDue() {
        var asked = STALE_SINCE.plus(Duration.ofDays(1));
        var other = new UnitId("unit-2");
        var later = asked.plus(Duration.ofHours(2));
        var centre = aCentre()
                .withVacantBeds(2)
                .withUnit(other, AllocationMode.PER_BED, CentreFixture.terms(DurationClass.SHORT), 1)
                .after(new ExpireDue(asked), new DeclareVacancy(other, 1, later, asked))
                .build();

        var looked = send(centre, new ExpireDue(later));

        assertThat(accepted(looked).events()).isNotEmpty();
        assertThat(nudges(looked)).isEmpty();
    }

    @Test
    void asksNoMoreOnceTheCentreHasSaidSomething() {
        var confirmed =
                accepted(send(stale, new ConfirmVacancies(null, STALE_SINCE))).state();

        assertThat(nudges(send(confirmed, new ExpireDue(STALE_SINCE.plus(Duration.ofHours(23))))))
                .isEmpty();
    }

    @Test
    void countsEachSilenceForItself() {
        var again = accepted(send(
                        accepted(send(stale, new ExpireDue(STALE_SINCE.plus(Duration.ofDays(3)))))
                                .state(),
                        new ConfirmVacancies(null, STALE_SINCE.plus(Duration.ofDays(3)))))
                .state();
        var staleAgain = STALE_SINCE.plus(Duration.ofDays(4));

        assertThat(nudges(send(again, new ExpireDue(staleAgain.plus(Duration.ofDays(1))))))
                .containsExactly(1);
    }

    @Test
    void takesSilenceForAnAnswerAfterSevenDays() {
        var moment = STALE_SINCE.plus(Duration.ofDays(7));
        var silent = accepted(send(stale, new ExpireDue(moment.plusSeconds(90))));

        assertThat(silent.state().beds())
                .allSatisfy(bed -> assertThat(bed)
                        .isEqualTo(new Bed.Unavailable(bed.id(), UnavailableReason.SILENCE, moment, null)));
        assertThat(silent.events()).noneMatch(VacancyNudged.class::isInstance);
    }

    @Test
    void lastsAsLongAsTheCentreSaysWhenThatIsSooner() {
        var centre = aCentre().withUnit(AllocationMode.PER_BED, 1).build();
        var evening = accepted(send(centre, new DeclareVacancy(UNIT, 1, hours(10), NOW)))
                .state();

        assertThat(send(evening, placing(hold(1), 1, hours(10).minusMillis(1)))).isInstanceOf(Decision.Accepted.class);
        assertThat(refused(send(evening, placing(hold(1), 1, hours(10))))).isEqualTo(CentreRefusal.NO_VACANCY);
    }

    @Test
    void isNeitherOverAlreadyNorLongerThanForItsDurationClass() {
        var centre = aCentre().withUnit(AllocationMode.PER_BED, 1).build();

        assertThat(refused(send(centre, new DeclareVacancy(UNIT, 1, NOW, NOW))))
                .isEqualTo(CentreRefusal.FRESHNESS_OVER);
        assertThat(refused(send(centre, new DeclareVacancy(UNIT, 1, hours(24).plusMillis(1), NOW))))
                .isEqualTo(CentreRefusal.FRESHNESS_TOO_LONG);
        assertThat(send(centre, new DeclareVacancy(UNIT, 1, hours(24), NOW))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void isConfirmedUntilTheMomentThatIsSaidWhenThatIsSooner() {
        var confirmed = accepted(send(stale, new ConfirmVacancies(UNIT, hours(40), hours(30))))
                .state();

        assertThat(send(confirmed, placing(hold(1), 1, hours(40).minusMillis(1))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(refused(send(confirmed, placing(hold(1), 1, hours(40))))).isEqualTo(CentreRefusal.NO_VACANCY);
        assertThat(refused(send(stale, new ConfirmVacancies(UNIT, hours(30), hours(30)))))
                .isEqualTo(CentreRefusal.FRESHNESS_OVER);
        assertThat(refused(send(stale, new ConfirmVacancies(UNIT, hours(54).plusMillis(1), hours(30)))))
                .isEqualTo(CentreRefusal.FRESHNESS_TOO_LONG);
    }

    private static List<Integer> nudges(Decision<Centre, CentreEvent, CentreRefusal> decision) {
        var numbers = new ArrayList<Integer>();
        for (var event : accepted(decision).events()) {
            if (event instanceof VacancyNudged nudged) {
                numbers.add(nudged.number());
            }
        }
        return numbers;
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
