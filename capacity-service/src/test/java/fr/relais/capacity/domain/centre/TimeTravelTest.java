package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.placingOriented;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hours are hours: over a night, a week-end and both changes of the clock. Days are days of the place: they are as long
 * as the place says.
 */
class TimeTravelTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Wall-clock time in Paris when it is placed, and when it has lapsed. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "EMERGENCY, 2026-03-06T21:30, 2026-03-07T01:30",
        "EMERGENCY, 2026-03-28T23:00, 2026-03-29T04:00",
        "EMERGENCY, 2026-10-25T00:30, 2026-10-25T03:30",
        "ORIENTED,  2026-03-06T17:00, 2026-03-08T17:00",
        "ORIENTED,  2026-03-27T17:00, 2026-03-29T18:00",
        "ORIENTED,  2026-10-23T17:00, 2026-10-25T16:00",
        "ORIENTED,  2026-12-31T12:00, 2027-01-02T12:00"
    })
    void aHoldLapsesAfterItsHours(HoldClock clock, LocalDateTime placed, LocalDateTime lapsed) {
        var asked = new HoldTerms.ForHousehold(1, 0, clock, Set.of());
        var at = instant(placed);
        var centre = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.LONG), 1)
                .after(new DeclareVacancy(UNIT, 1, null, at), new PlaceHold(hold(1), UNIT, asked, null, at))
                .build();

        assertThat(states(centre.asOf(instant(lapsed).minusMillis(1), Timers.DEFAULTS)))
                .containsExactly(BedStatus.HELD);
        assertThat(states(centre.asOf(instant(lapsed), Timers.DEFAULTS))).containsExactly(BedStatus.VACANT);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "SHORT, 2026-03-06T18:00, 2026-03-07T18:00",
        "SHORT, 2026-03-28T18:00, 2026-03-29T19:00",
        "SHORT, 2026-10-24T18:00, 2026-10-25T17:00",
        "LONG,  2026-03-06T18:00, 2026-03-09T18:00",
        "LONG,  2026-03-27T18:00, 2026-03-30T19:00",
        "LONG,  2026-10-23T18:00, 2026-10-26T17:00",
        "LONG,  2026-12-30T18:00, 2027-01-02T18:00"
    })
    void aVacancyGoesStaleAfterItsHours(DurationClass durationClass, LocalDateTime declared, LocalDateTime stale) {
        var centre = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, terms(durationClass), 1)
                .after(new DeclareVacancy(UNIT, 1, null, instant(declared)))
                .build();

        assertThat(states(centre.asOf(instant(stale).minusMillis(1), Timers.DEFAULTS)))
                .containsExactly(BedStatus.VACANT);
        assertThat(states(centre.asOf(instant(stale), Timers.DEFAULTS))).containsExactly(BedStatus.STALE);
    }

    /** What else comes due by itself. */
    private enum Waiting {
        NUDGE(CentreEvent.VacancyNudged.class),
        SILENCE(CentreEvent.VacancyWentSilent.class),
        REVIEW(CentreEvent.HoldLapsed.class),
        EXTENSION(CentreEvent.HoldLapsed.class);

        final Class<? extends CentreEvent> end;

        Waiting(Class<? extends CentreEvent> end) {
            this.end = end;
        }

        Centre begunAt(Instant at) {
            return switch (this) {
                case NUDGE -> stale(at).build();
                case SILENCE ->
                    stale(at).after(new ExpireDue(at.plus(Duration.ofDays(6)))).build();
                case REVIEW -> held(at).after(new ReviewHold(hold(1), 1, at)).build();
                case EXTENSION -> held(at).after(new ExtendHold(hold(1), 1, at)).build();
            };
        }

        private static CentreFixture stale(Instant since) {
            return aCentre()
                    .withUnit(AllocationMode.PER_BED, 1)
                    .after(new DeclareVacancy(UNIT, 1, null, since.minus(Duration.ofHours(24))), new ExpireDue(since));
        }

        private static CentreFixture held(Instant at) {
            return aCentre()
                    .withUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.LONG), 1)
                    .after(new DeclareVacancy(UNIT, 1, null, at), placingOriented(hold(1), at));
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "NUDGE,     2026-03-28T18:00, 2026-03-29T19:00",
        "NUDGE,     2026-10-24T18:00, 2026-10-25T17:00",
        "SILENCE,   2026-03-25T18:00, 2026-04-01T19:00",
        "SILENCE,   2026-10-21T18:00, 2026-10-28T17:00",
        "SILENCE,   2026-06-05T21:30, 2026-06-12T21:30",
        "REVIEW,    2026-03-28T18:00, 2026-03-29T19:00",
        "REVIEW,    2026-10-24T18:00, 2026-10-25T17:00",
        "EXTENSION, 2026-03-27T17:00, 2026-03-31T18:00",
        "EXTENSION, 2026-10-23T17:00, 2026-10-27T16:00"
    })
    void comesDueAfterItsHours(Waiting what, LocalDateTime begun, LocalDateTime due) {
        var centre = what.begunAt(instant(begun));

        assertThat(centre.nextDue(Timers.DEFAULTS)).contains(instant(due));
        assertThat(foundAt(instant(due).minusMillis(1), centre)).noneMatch(what.end::isInstance);
        assertThat(foundAt(instant(due), centre)).anyMatch(what.end::isInstance);
    }

    private static List<CentreEvent> foundAt(Instant moment, Centre centre) {
        return CentreFixture.events(centre.decide(new ExpireDue(moment), Timers.DEFAULTS));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-03-28T18:00, 2026-03-29T19:00", "2026-10-24T18:00, 2026-10-25T17:00"})
    void aLinkClosesAfterItsHours(LocalDateTime given, LocalDateTime closed) {
        var link = new LinkHash("link");
        var centre = aCentre()
                .withVacantBeds(1)
                .after(new IssueConfirmationLink(link, instant(given)))
                .build();

        assertThat(centre.opensTo(link, instant(closed).minusMillis(1))).isTrue();
        assertThat(centre.opensTo(link, instant(closed))).isFalse();
    }

    /** The day before, the clock change of that night, and the day itself. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-03-29, 2026-03-28T23:00:00Z",
        "2026-03-30, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-24T22:00:00Z",
        "2026-10-26, 2026-10-25T23:00:00Z"
    })
    void aDayBeginsWhenItBeginsThere(LocalDate day, Instant begins) {
        var centre = aCentre()
                .withUnit(AllocationMode.PER_BED, 1)
                .after(new AnnounceBeds(UNIT, 1, day, Instant.parse("2026-03-02T09:00:00Z")))
                .build();

        assertThat(centre.nextDue(Timers.DEFAULTS)).contains(begins);
    }

    /** A scheme's last day is 23 hours long, or 25. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-03-29, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-25T23:00:00Z",
        "2026-12-31, 2026-12-31T23:00:00Z"
    })
    void aSchemeEndsWithItsLastDay(LocalDate until, Instant over) {
        var scheme = new Scheme(new SchemeId("s"), 1, LocalDate.of(2026, 1, 1), until);
        var centre = aCentre(new CapacityTerms.Dedicated(), scheme)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(scheme.id()), 1)
                .after(new DeclareVacancy(UNIT, 1, null, over.minus(Duration.ofHours(3))))
                .build();

        assertThat(CentreFixture.events(centre.decide(placing(hold(1), 1, over.minusMillis(1)), Timers.DEFAULTS)))
                .isNotEmpty();
        assertThat(CentreFixture.refused(centre.decide(placing(hold(1), 1, over), Timers.DEFAULTS)))
                .isEqualTo(CentreRefusal.SCHEME_CLOSED);
    }

    @Test
    void nothingThatSomebodyLivesByEndsHoweverLongNobodyLooks() {
        var at = Instant.parse("2026-03-06T20:30:00Z");
        var centre = aCentre()
                .withVacantBeds(2)
                .after(
                        new ConfirmVacancies(null, at),
                        placing(hold(1), 1, at),
                        new ConfirmHold(hold(1), 1, at.plus(Duration.ofHours(24)), at),
                        new RecordArrival(hold(1), 1, at),
                        placing(hold(2), 1, at),
                        new ConfirmHold(hold(2), 2, at.plus(Duration.ofHours(24)), at))
                .build();

        var years = centre.asOf(at.plus(Duration.ofDays(1000)), Timers.DEFAULTS);

        assertThat(states(years)).containsExactly(BedStatus.OCCUPIED, BedStatus.RESERVED);
    }

    private static Instant instant(LocalDateTime inParis) {
        return inParis.atZone(PARIS).toInstant();
    }
}
