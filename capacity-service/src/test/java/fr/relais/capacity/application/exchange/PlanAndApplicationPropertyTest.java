package fr.relais.capacity.application.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.InMemoryCentres;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.PlannedUnit;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.capacity.domain.exchange.RowError;
import fr.relais.capacity.domain.exchange.RowFault;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.SheetRow;
import fr.relais.capacity.domain.exchange.UnitCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a table says: a preview says what becomes of each row, and applying it does exactly that; of a centre in
 * which one of these units has changed since, it does nothing.
 */
class PlanAndApplicationPropertyTest {

    private static final UnitId SECOND = new UnitId("unit-2");
    private static final List<String> UNITS = List.of(UNIT.value(), SECOND.value(), "", "unit-3");

    private final InMemoryCentres centres = new InMemoryCentres();
    private final ChangeCentreUseCase change = new ChangeCentreUseCase(centres, Timers.DEFAULTS);
    private final ApplyAvailability application = new ApplyAvailability(centres, change);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesWhatWasSaid(long seed) {
        var random = new Random(seed);
        var all = centres(random);
        var rows = rows(random);
        var before = everything(all);

        var preview = preview(rows);
        var applied = apply(preview);

        assertThat(everything(all).keySet()).isEqualTo(before.keySet());
        assertThat(preview.report().counts().reject() + preview.plan().units().size())
                .isEqualTo(rows.size() - 1);
        assertThat(applied.counts()).isEqualTo(preview.report().counts());
        assertThat(applied.errors()).isEqualTo(preview.report().errors());
        assertAsSaid(preview.plan().units(), before, everything(all));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNothingToACentreThatHasChangedSince(long seed) {
        var random = new Random(seed);
        var all = centres(random);
        var preview = preview(rows(random));
        for (var each : all) {
            if (random.nextBoolean()) {
                hold(each, random.nextBoolean() ? UNIT : SECOND);
            }
        }
        var before = everything(all);

        var applied = apply(preview);

        var done = new ArrayList<>(preview.plan().units());
        var changed = new HashSet<CentreCode>();
        done.stream()
                .filter(unit -> !unit.seen().equals(before.get(key(unit))))
                .forEach(unit -> changed.add(unit.centre()));
        done.removeIf(unit -> changed.contains(unit.centre()));
        assertAsSaid(done, before, everything(all));
        assertThat(rowsWith(applied.errors(), RowFault.CHANGED_SINCE_PREVIEW))
                .isEqualTo(rowsOf(preview.plan().units(), changed));
        assertThat(applied.counts().update() + applied.counts().unchanged()).isEqualTo(done.size());
    }

    /** These units are as was said, all others are as they were. */
    private static void assertAsSaid(
            List<PlannedUnit> done, Map<String, UnitCount> before, Map<String, UnitCount> after) {
        var expected = new HashMap<>(before);
        for (var unit : done) {
            var seen = unit.seen();
            var free = unit.statement().free();
            assertThat(unit.update()).isEqualTo(free != seen.free());
            expected.put(key(unit), new UnitCount(free, seen.free() + seen.unavailable() - free, seen.bound()));
        }
        assertThat(after).isEqualTo(expected);
    }

    private static Set<Integer> rowsWith(List<RowError> errors, RowFault fault) {
        return Set.copyOf(errors.stream()
                .filter(error -> error.code() == fault)
                .map(RowError::row)
                .toList());
    }

    private static Set<Integer> rowsOf(List<PlannedUnit> units, Set<CentreCode> centres) {
        return Set.copyOf(units.stream()
                .filter(unit -> centres.contains(unit.centre()))
                .map(PlannedUnit::row)
                .toList());
    }

    private FileImport preview(List<SheetRow> rows) {
        var read = new ReadCentresUseCase(centres, Timers.DEFAULTS, Clock.fixed(NOW, ZoneOffset.UTC));
        var upload = new Upload(
                "reference",
                ImportKind.AVAILABILITY,
                new ImportFile(Path.of("none"), FileFormat.CSV),
                "digest",
                new Actor("somebody", "COORDINATOR", "on-call"),
                NOW,
                new AvailabilityScope(null, Map.of()),
                "attempt");
        return new PreviewAvailability(new GivenRows(rows), read, Timers.DEFAULTS)
                .of(upload)
                .block();
    }

    private ImportReport apply(FileImport preview) {
        return application
                .apply(preview, CommandContext.system(NOW.plusSeconds(60)))
                .block();
    }

    private void hold(Centre centre, UnitId unit) {
        var command = CentreFixture.placing(CentreFixture.hold(9), unit, 1, NOW.plusSeconds(30));
        change.handle(centre.id(), command, CommandContext.system(NOW)).block();
    }

    /** Each with two units of one to four beds, some vacant, some held. */
    private List<Centre> centres(Random random) {
        var all = new ArrayList<Centre>();
        for (var each = 0; each < 3; each++) {
            var profile = new CentreProfile(
                    new CentreId(new UUID(1, each)),
                    new CentreCode("centre-" + each),
                    PROFILE.organisation(),
                    PROFILE.departement(),
                    PROFILE.kind());
            var fixture = aCentre(profile).withVacantBeds(1 + random.nextInt(4));
            var centre = fixture.withUnit(
                            SECOND,
                            AllocationMode.PER_BED,
                            CentreFixture.terms(DurationClass.LONG),
                            1 + random.nextInt(4))
                    .build();
            if (random.nextBoolean()) {
                centre = accepted(centre.decide(CentreFixture.placing(CentreFixture.hold(1), 1, NOW), Timers.DEFAULTS))
                        .state();
            }
            var built = centre;
            centres.create(built.id(), CommandContext.system(NOW), () -> Decision.unchanged(built))
                    .block();
            all.add(built);
        }
        return all;
    }

    private static List<SheetRow> rows(Random random) {
        var rows = new ArrayList<>(List.of(row(1, "centre", "unit", "free")));
        for (var number = 2; number < 12; number++) {
            var free = random.nextInt(12) == 0 ? "x" : Integer.toString(random.nextInt(5));
            rows.add(row(number, "centre-" + random.nextInt(4), UNITS.get(random.nextInt(UNITS.size())), free));
        }
        return rows;
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(
                number, List.of(cells).stream().map(SheetCell::ofText).toList());
    }

    private Map<String, UnitCount> everything(List<Centre> all) {
        var counts = new HashMap<String, UnitCount>();
        for (var each : all) {
            var centre = centres.find(each.id()).block().value();
            for (Unit unit : centre.units()) {
                counts.put(centre.profile().code() + " " + unit.id(), UnitCount.of(unit));
            }
        }
        return counts;
    }

    private static String key(PlannedUnit unit) {
        return unit.centre() + " " + unit.statement().unit();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** A file that has these rows. */
    private record GivenRows(List<SheetRow> rows) implements ImportFiles {

        @Override
        public Mono<List<SheetRow>> table(ImportFile file) {
            return Mono.just(rows);
        }

        @Override
        public Mono<RegisterIntake> register(ImportFile file, RegisterIntake intake) {
            return Mono.error(new AssertionError("no register"));
        }
    }
}
