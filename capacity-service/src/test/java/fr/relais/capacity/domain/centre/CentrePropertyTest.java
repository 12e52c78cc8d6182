package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.events;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked of a centre, in any order and at any pace, what must always be true is. */
class CentrePropertyTest {

    private static final int STEPS = 250;
    private static final UnitId FAMILY_FLAT = new UnitId("flat");
    private static final List<UnitId> UNITS = List.of(UNIT, FAMILY_FLAT);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEveryInvariantAfterEveryCommand(long seed) {
        var random = new Random(seed);
        var centre = aCentreOfTwoUnits();
        var at = NOW;
        var story = new Story();

        for (var step = 0; step < STEPS; step++) {
            at = at.plus(pause(random));
            var command = anyCommand(random, at, story);
            var decision = centre.decide(command, Timers.DEFAULTS);

            centre = story.follow(centre, command, decision);
        }

        assertThat(story.held).as("holds placed by seed %d", seed).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeatingAHoldCommandAtOnceChangesNothing(long seed) {
        var random = new Random(seed);
        var centre = aCentreOfTwoUnits();
        var at = NOW;
        var story = new Story();

        for (var step = 0; step < STEPS; step++) {
            at = at.plus(pause(random));
            var command = anyHoldCommand(random, at, story);
            var next = story.follow(centre, command, centre.decide(command, Timers.DEFAULTS));

            assertThat(events(next.decide(command, Timers.DEFAULTS)))
                    .as("%s twice", command)
                    .isEmpty();
            centre = next;
        }
    }

    static LongStream seeds() {
        return new Random(20260302).longs(60);
    }

    /** Follows a centre from command to command and checks what each may change. */
    private static final class Story {

        final List<BedHeld> held = new ArrayList<>();
        final Map<HoldId, Instant> ended = new HashMap<>();

        Centre follow(Centre before, CentreCommand command, Decision<Centre, CentreEvent, CentreRefusal> decision) {
            return decision.fold(
                    accepted -> {
                        var after = accepted.state();
                        everyChangeHasAnEvent(before, after, accepted.events());
                        noBedIsKeptTwice(after);
                        bedsSumToCapacity(before, after, command);
                        accepted.events().forEach(event -> check(before, command, event));
                        return after;
                    },
                    refusal -> before);
        }

        private void check(Centre before, CentreCommand command, CentreEvent event) {
            if (event instanceof BedHeld now) {
                onlyFreshVacanciesAreHeld(before, command.at(), now);
                assertThat(held)
                        .allSatisfy(old -> assertThat(old.lease().fence())
                                .isLessThan(now.lease().fence()));
                assertThat(ended.getOrDefault(now.lease().hold(), Instant.MIN))
                        .as("an id is not used again within seven days")
                        .isBefore(command.at().minus(Duration.ofDays(7)));
                held.add(now);
            }
            if (event instanceof CentreEvent.HoldReleased over) {
                ended.put(over.lease().hold(), command.at());
            }
            if (event instanceof CentreEvent.HoldLapsed over) {
                ended.put(over.lease().hold(), command.at());
            }
            if (event instanceof CentreEvent.StayEnded over) {
                ended.put(over.lease().hold(), command.at());
            }
        }

        /** INV-07, from the beds as they were stored and not from what the decision says of them. */
        private static void onlyFreshVacanciesAreHeld(Centre before, Instant at, BedHeld held) {
            var wholeUnit = before.unit(held.lease().unit()).orElseThrow();
            if (wholeUnit.mode() == AllocationMode.WHOLE_UNIT) {
                assertThat(held.lease().beds()).hasSize(wholeUnit.capacity());
            }
            assertThat(before.beds().filter(bed -> held.lease().beds().contains(bed.id())))
                    .allSatisfy(bed -> assertThat(vacancyOf(bed).freshAt(at)).isTrue());
        }

        private static Vacancy vacancyOf(Bed bed) {
            return bed instanceof Bed.Held lapsed ? lapsed.vacancy() : ((Bed.Vacant) bed).vacancy();
        }

        /** INV-02: one active hold a bed, counted from the holds' side and from the beds' side. */
        private static void noBedIsKeptTwice(Centre centre) {
            Map<BedId, Integer> keepers = new HashMap<>();
            for (var hold : centre.holds().active()) {
                var beds = centre.bedsUnder(hold.id());
                assertThat(beds).isNotEmpty();
                assertThat(beds.stream().map(Bed::status).distinct()).hasSize(1);
                beds.forEach(bed -> keepers.merge(bed.id(), 1, Integer::sum));
            }
            assertThat(keepers.values()).allMatch(count -> count == 1);
            assertThat(keepers).hasSize((int)
                    centre.beds().filter(bed -> bed.under().isPresent()).count());
        }

        /** INV-03: no bed appears or vanishes, whatever its state. */
        private static void bedsSumToCapacity(Centre before, Centre after, CentreCommand command) {
            var declared = command instanceof DeclareUnit unit
                            && before.unit(unit.unit()).isEmpty()
                    ? unit.beds().size()
                    : 0;
            var byStatus = after.units().stream()
                    .flatMap(unit -> Arrays.stream(BedStatus.values()).map(unit::count))
                    .collect(Collectors.summingLong(Long::longValue));
            assertThat(byStatus).isEqualTo(after.capacity()).isEqualTo(before.capacity() + declared);
        }

        private static void everyChangeHasAnEvent(Centre before, Centre after, List<CentreEvent> events) {
            assertThat(events.isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static Centre aCentreOfTwoUnits() {
        return aCentre()
                .withUnit(AllocationMode.PER_BED, 4)
                .withUnit(FAMILY_FLAT, AllocationMode.WHOLE_UNIT, terms(DurationClass.LONG), 3)
                .after(new DeclareVacancy(UNIT, null, null, NOW), new DeclareVacancy(FAMILY_FLAT, null, null, NOW))
                .build();
    }

    /** Mostly minutes, at times a day or a week: so that everything becomes due in some run. */
    private static Duration pause(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Duration.ofHours(random.nextInt(30));
            case 1 -> Duration.ofDays(random.nextInt(9));
            default -> Duration.ofMinutes(random.nextInt(20));
        };
    }

    private static CentreCommand anyCommand(Random random, Instant at, Story story) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        return switch (random.nextInt(14)) {
            case 0 -> new DeclareVacancy(unit, random.nextBoolean() ? null : 1, null, at);
            case 1 -> new ConfirmVacancies(random.nextBoolean() ? null : unit, at);
            case 2 -> new MakeUnavailable(unit, 1, UnavailableReason.WORKS, null, at);
            case 3 -> new ExpireDue(at);
            case 4 -> random.nextInt(4) == 0 ? new SuspendCentre(at) : new ReactivateCentre(at);
            case 5 ->
                new ReplaceUnitTerms(unit, terms(random.nextBoolean() ? DurationClass.SHORT : DurationClass.LONG), at);
            case 6 -> new DeclareVacancy(unit, null, null, at);
            default -> anyHoldCommand(random, at, story);
        };
    }

    private static CentreCommand anyHoldCommand(Random random, Instant at, Story story) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var known = story.held.isEmpty() || random.nextInt(8) == 0
                ? new CentreEvent.Lease(hold(random.nextInt(400)), random.nextInt(20), unit, List.of())
                : story.held
                        .get(Math.max(0, story.held.size() - 1 - random.nextInt(4)))
                        .lease();
        return switch (random.nextInt(7)) {
            case 4 -> new ReviewHold(known.hold(), known.fence(), at);
            case 0 -> new ConfirmHold(known.hold(), known.fence(), at.plus(Duration.ofHours(24)), at);
            case 1 -> new ReleaseHold(known.hold(), known.fence(), ReleaseCause.REFUSED, at);
            case 2 -> new RecordArrival(known.hold(), known.fence(), at);
            case 3 -> new RecordStayEnd(known.hold(), known.fence(), at);
            default ->
                new PlaceHold(
                        hold(random.nextInt(400)),
                        unit,
                        new HoldTerms.ForHousehold(
                                1 + random.nextInt(4), 0, HoldClock.values()[random.nextInt(2)], Set.of()),
                        null,
                        at);
        };
    }
}
