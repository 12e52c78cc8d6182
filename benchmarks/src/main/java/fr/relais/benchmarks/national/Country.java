package fr.relais.benchmarks.national;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedBed;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.AnnouncedUnit;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.Membership;
import fr.relais.capacity.domain.national.Site;
import fr.relais.capacity.domain.national.Taken;

/** A made-up country, always the same one: so many centres of so many beds each, in units of one to ten. */
final class Country {

    private static final long SEED = 20261122;
    private static final int LARGEST_UNIT = 10;

    /** Of a hundred beds: 60 lived in, 16 unavailable, 12 vacant, 5 stale, 4 held, 3 reserved. */
    private static final List<BedStatus> STATUSES = statuses();

    private final Random random = new Random(SEED);
    private final List<DepartementCode> departements;
    private final Instant now;

    Country(List<DepartementCode> departements, Instant now) {
        this.departements = List.copyOf(departements);
        this.now = now;
    }

    List<AnnouncedCentre> centres(int centres, int bedsEach) {
        return IntStream.range(0, centres)
                .mapToObj(number -> centre(number, bedsEach))
                .toList();
    }

    /** The same centre, with one of its units as it may be a moment later. */
    AnnouncedCentre changed(AnnouncedCentre centre) {
        var units = new ArrayList<>(centre.units());
        var chosen = random.nextInt(units.size());
        var old = units.get(chosen);
        var size = old.beds().stream().mapToInt(Beds::count).sum();
        units.set(chosen, new AnnouncedUnit(old.mode(), old.duration(), old.takes(), 0, old.scheme(), beds(size)));
        return new AnnouncedCentre(
                centre.id(),
                centre.version() + 1,
                centre.site(),
                centre.membership(),
                centre.fundingUntil(),
                centre.quotaLeft(),
                units);
    }

    private AnnouncedCentre centre(int number, int beds) {
        var units = new ArrayList<AnnouncedUnit>();
        for (var left = beds; left > 0; ) {
            var size = Math.min(left, 1 + random.nextInt(LARGEST_UNIT));
            units.add(unit(size));
            left -= size;
        }
        var site = new Site(any(departements), any(List.of(CentreKind.values())));
        return new AnnouncedCentre(new CentreId(new UUID(1, number)), 1, site, Membership.TAKING, null, null, units);
    }

    private AnnouncedUnit unit(int size) {
        var mode = random.nextInt(4) == 0 ? AllocationMode.WHOLE_UNIT : AllocationMode.PER_BED;
        return new AnnouncedUnit(mode, any(List.of(DurationClass.values())), takes(), 0, null, beds(size));
    }

    private List<Beds> beds(int size) {
        return Beds.of(IntStream.range(0, size).mapToObj(number -> bed()).toList());
    }

    private AnnouncedBed bed() {
        var status = any(STATUSES);
        return switch (status) {
            case VACANT -> new AnnouncedBed(status, within(Duration.ofHours(72)), null, null);
            case HELD -> new AnnouncedBed(status, within(Duration.ofHours(72)), within(Duration.ofHours(4)), null);
            case STALE -> new AnnouncedBed(status, null, null, now.minus(Duration.ofMinutes(random.nextInt(10_000))));
            default -> new AnnouncedBed(status, null, null, null);
        };
    }

    private Set<Taken> takes() {
        var takes = EnumSet.noneOf(Taken.class);
        for (var taken : Taken.values()) {
            if (random.nextInt(3) == 0) {
                takes.add(taken);
            }
        }
        return takes;
    }

    private Instant within(Duration time) {
        return now.plusMillis((long) (random.nextDouble() * time.toMillis()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<BedStatus> statuses() {
        var all = new ArrayList<BedStatus>();
        add(all, BedStatus.OCCUPIED, 60);
        add(all, BedStatus.UNAVAILABLE, 16);
        add(all, BedStatus.VACANT, 12);
        add(all, BedStatus.STALE, 5);
        add(all, BedStatus.HELD, 4);
        add(all, BedStatus.RESERVED, 3);
        return List.copyOf(all);
    }

    private static void add(List<BedStatus> all, BedStatus status, int times) {
        for (var time = 0; time < times; time++) {
            all.add(status);
        }
    }
}
