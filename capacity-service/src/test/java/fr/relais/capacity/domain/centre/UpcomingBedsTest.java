package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.UPCOMING;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

class UpcomingBedsTest {

    private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final CentreFixture announced =
            aCentre().withUnit(AllocationMode.PER_BED, 3).after(new AnnounceBeds(UNIT, 2, IN_APRIL, NOW));

    @Test
    void cannotBeHeldBeforeTheyAreSaidToBeVacant() {
        var later = Instant.parse("2026-04-02T09:00:00Z");

        assertThat(states(announced.build())).containsExactly(UPCOMING, UPCOMING, UNAVAILABLE);
        assertThat(refused(send(announced.build(), placing(hold(1), 1, later)))).isEqualTo(CentreRefusal.NO_VACANCY);
        assertThat(states(
                        accepted(send(announced.build(), new ExpireDue(later))).state()))
                .startsWith(UPCOMING, UPCOMING);
    }

    @Test
    void areAskedForOnceWhenTheirDayHasCome() {
        var day = Instant.parse("2026-03-31T22:00:00Z");
        var before = announced.build().asOf(day.minusMillis(1), Timers.DEFAULTS);

        var asked = accepted(send(before, new ExpireDue(day)));

        assertThat(before).isEqualTo(announced.build());
        assertThat(asked.events())
                .map(event -> event.getClass().getSimpleName())
                .containsExactly("BedsExpected", "NoticeGiven");
        assertThat(asked.state().nextDue(Timers.DEFAULTS)).isEmpty();
    }

    @Test
    void areDeclaredVacantBeforeOthersOnlyOnceTheirDayHasCome() {
        var early = accepted(send(announced.build(), new DeclareVacancy(UNIT, 1, null, NOW)));
        var due = accepted(
                send(announced.build(), new DeclareVacancy(UNIT, 1, null, Instant.parse("2026-04-01T09:00:00Z"))));

        assertThat(states(early.state())).containsExactly(UPCOMING, UPCOMING, VACANT);
        assertThat(states(due.state())).containsExactly(VACANT, UPCOMING, UNAVAILABLE);
    }

    @Test
    void areLeftOutWhenAllIsSaidToBeVacantBeforeTheirDay() {
        assertThat(states(accepted(send(announced.build(), new DeclareVacancy(UNIT, null, null, NOW)))
                        .state()))
                .containsExactly(UPCOMING, UPCOMING, VACANT);
    }

    @Test
    void areTakenBackAfterTheOthers() {
        var taken = accepted(
                send(announced.build(), new MakeUnavailable(UNIT, 2, UnavailableReason.WORKS, IN_APRIL, hours(1))));

        assertThat(states(taken.state())).containsOnly(UNAVAILABLE);
    }

    @Test
    void mayBeAllThatANewUnitHas() {
        var unit = new UnitId("unit-2");
        var declaring = new DeclareUnit(
                unit,
                AllocationMode.PER_BED,
                terms(DurationClass.SHORT),
                List.of(new BedId("b")),
                TODAY.plusDays(1),
                NOW);

        assertThat(states(accepted(send(aCentre().build(), declaring)).state())).containsExactly(UPCOMING);
    }

    /** Which day it is, the place itself says. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"31, 2026-03-02T22:59:59Z", "971, 2026-03-03T03:59:59Z", "974, 2026-03-02T19:59:59Z"})
    void areNotAnnouncedForADayThatIsOver(String departement, Instant lastSecondOfToday) {
        var profile = new CentreProfile(
                PROFILE.id(), PROFILE.code(), PROFILE.organisation(), new DepartementCode(departement), PROFILE.kind());
        var centre = aCentre(profile).withUnit(AllocationMode.PER_BED, 1).build();

        assertThat(send(centre, new AnnounceBeds(UNIT, 1, TODAY, lastSecondOfToday)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(refused(
                        send(centre, new AnnounceBeds(UNIT, 1, TODAY, lastSecondOfToday.plus(Duration.ofSeconds(1))))))
                .isEqualTo(CentreRefusal.DAY_OVER);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
