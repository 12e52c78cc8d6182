package fr.relais.capacity.domain.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a statement that was accepted exactly as many beds are free and fresh as was said, and no promise is broken.
 */
class UnitStatementPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void makesTheUnitWhatWasSaid(long seed) {
        var random = new Random(seed);
        for (var each = 0; each < 200; each++) {
            check(random);
        }
    }

    @Test
    void saysWhatHappenedAsTheCommandsWouldHave() {
        var centre = aCentre().withVacantBeds(3).build();
        var less = accepted(decide(centre, statement(1), NOW.plusSeconds(60)));
        var more = accepted(decide(less.state(), statement(2), NOW.plusSeconds(120)));

        assertThat(less.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("BedsMadeUnavailable", "VacancyConfirmed");
        assertThat(more.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("VacancyConfirmed", "VacancyDeclared");
    }

    private static void check(Random random) {
        var capacity = 1 + random.nextInt(6);
        var centre = aCentre().withVacantBeds(capacity).build();
        for (var hold = random.nextInt(capacity + 1); hold > 0; hold--) {
            centre = accepted(centre.decide(CentreFixture.placing(CentreFixture.hold(hold), 1, NOW), Timers.DEFAULTS))
                    .state();
        }
        var at = NOW;
        for (var step = 0; step < 4; step++) {
            at = at.plus(Duration.ofHours(random.nextInt(40)));
            centre = checked(centre, statement(random, capacity, at), at);
        }
    }

    private static Centre checked(Centre before, UnitStatement statement, Instant at) {
        var present = before.asOf(at, Timers.DEFAULTS);
        var seen = UnitCount.of(unit(present));
        if (statement.contradiction(unit(present)).isPresent()) {
            assertThat(statement.free()).isGreaterThan(seen.free() + seen.unavailable());
            return before;
        }
        var after = accepted(decide(before, statement, at)).state();
        assertThat(unit(after).count(BedStatus.VACANT)).isEqualTo(statement.free());
        assertThat(unit(after).count(BedStatus.STALE)).isZero();
        assertThat(ends(unit(after))).allMatch(soonest(statement, at)::equals);
        assertThat(UnitCount.of(unit(after)))
                .isEqualTo(new UnitCount(
                        statement.free(), seen.free() + seen.unavailable() - statement.free(), seen.bound()));
        return after;
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> decide(
            Centre centre, UnitStatement statement, Instant at) {
        return UnitStatement.decideAll(centre, List.of(statement), at, Timers.DEFAULTS);
    }

    private static Unit unit(Centre centre) {
        return centre.unit(UNIT).orElseThrow();
    }

    /** Until when the vacancies of a unit count. */
    private static List<Instant> ends(Unit unit) {
        return unit.beds().stream()
                .filter(Bed.Vacant.class::isInstance)
                .map(bed -> ((Bed.Vacant) bed).vacancy().freshUntil())
                .toList();
    }

    /** What was said, but never longer than what every vacancy of such a unit lasts. */
    private static Instant soonest(UnitStatement statement, Instant at) {
        var longest = at.plus(Timers.DEFAULTS.shortFreshness());
        var said = statement.freshUntil();
        return said != null && said.isBefore(longest) ? said : longest;
    }

    private static UnitStatement statement(Random random, int capacity, Instant at) {
        var end = random.nextBoolean() ? at.plus(Duration.ofHours(1 + random.nextInt(48))) : null;
        return new UnitStatement(UNIT, random.nextInt(capacity + 2), null, UnavailableReason.WORKS, null, end);
    }

    private static UnitStatement statement(int free) {
        return new UnitStatement(UNIT, free, null, UnavailableReason.WORKS, null, null);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }
}
