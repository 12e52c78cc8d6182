package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.placingOriented;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** A vacancy is somebody's word that counts: said where it can be kept, and for no longer than it is true. */
class VacancyGuardsTest {

    @Test
    void isNotDeclaredWhereNobodyCouldBeSentTo() {
        var over = new Scheme(new SchemeId("over"), 2, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));
        var ended = aCentre(new CapacityTerms.Dedicated(), over)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(over.id()), 1)
                .build();
        var full = aCentre(new CapacityTerms.Quota(1))
                .withUnit(AllocationMode.PER_BED, 3)
                .after(new DeclareVacancy(UNIT, 1, null, NOW), placing(hold(1), 1, NOW));

        assertThat(refused(send(ended, declaring(NOW)))).isEqualTo(CentreRefusal.SCHEME_CLOSED);
        assertThat(refused(send(full.build(), declaring(NOW)))).isEqualTo(CentreRefusal.QUOTA_REACHED);
        assertThat(send(full.after(new AgreeToExceedQuota(1, null, NOW)).build(), declaring(NOW)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void isNotSaidUntilAMomentThatIsOverEvenWhereNothingIsLeftToDeclare() {
        var vacant = aCentre().withVacantBeds(1).build();

        assertThat(refused(send(vacant, new DeclareVacancy(UNIT, null, NOW, NOW))))
                .isEqualTo(CentreRefusal.FRESHNESS_OVER);
    }

    @Test
    void countsNoLongerThanItsUnitSaysWhenThatBecomesShorter() {
        var days = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.LONG), 2)
                .after(new DeclareVacancy(UNIT, 2, null, NOW), placingOriented(hold(1), NOW));
        var shorter = days.after(new ReplaceUnitTerms(UNIT, terms(DurationClass.SHORT), hours(1)))
                .build();
        var released = new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, hours(30));

        assertThat(refused(send(shorter, placing(hold(2), 1, hours(24))))).isEqualTo(CentreRefusal.NO_VACANCY);
        assertThat(states(accepted(send(shorter, released)).state())).containsExactly(BedStatus.STALE, BedStatus.STALE);
        assertThat(send(days.build(), placing(hold(2), 1, hours(24)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void comesBackTodayAtTheEarliestByTheClockOfThePlace() {
        var overseas = new CentreProfile(
                PROFILE.id(), PROFILE.code(), PROFILE.organisation(), new DepartementCode("976"), PROFILE.kind());
        var night = Instant.parse("2026-03-02T22:30:00Z");
        var centre = aCentre(overseas).withVacantBeds(1).build();

        assertThat(refused(send(centre, takingBack(LocalDate.of(2026, 3, 2), night))))
                .isEqualTo(CentreRefusal.RETURN_OVER);
        assertThat(send(centre, takingBack(LocalDate.of(2026, 3, 3), night))).isInstanceOf(Decision.Accepted.class);
    }

    /** Whoever looks, and however late, finds the same beds: also what came back between two looks. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isFoundAlikeHoweverOftenSomebodyLookedBefore(long seed) {
        var random = new Random(seed);
        var begun = aCentre()
                .withVacantBeds(4)
                .after(
                        placing(hold(1), 1, hours(random.nextInt(23))),
                        placingOriented(hold(2), hours(23)),
                        placing(hold(3), 1, hours(23)))
                .build();
        var end = hours(24 + random.nextInt(24 * 12));

        var looked = begun;
        for (var at = hours(23); at.isBefore(end); at = at.plus(Duration.ofMinutes(1 + random.nextInt(3000)))) {
            looked = accepted(send(looked, new ExpireDue(at))).state();
        }

        var often = accepted(send(looked, new ExpireDue(end))).state();
        var once = accepted(send(begun, new ExpireDue(end))).state();
        assertThat(often.units()).isEqualTo(once.units());
        assertThat(often.holds().active()).isEqualTo(once.holds().active());
    }

    static LongStream seeds() {
        return new Random(20261128).longs(60);
    }

    private static DeclareVacancy declaring(Instant at) {
        return new DeclareVacancy(UNIT, 1, null, at);
    }

    private static MakeUnavailable takingBack(LocalDate expectedReturn, Instant at) {
        return new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, expectedReturn, at);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
