package fr.relais.placement.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;

/** Centres that change at random, known twice: as plain objects, and as the index has read it in batches. */
final class RandomNetwork {

    private final Random random;
    private final int centres;
    private final Map<CentreRef, CentreAvailability> known = new LinkedHashMap<>();
    private NationalIndex index = NationalIndex.EMPTY;
    private long version;

    RandomNetwork(Random random, int centres) {
        this.random = random;
        this.centres = centres;
        for (var number = 0; number < centres; number++) {
            announce(List.of(centre(number)));
        }
    }

    List<CentreAvailability> centres() {
        return List.copyOf(known.values());
    }

    NationalIndex index() {
        return index;
    }

    /** A batch, in which a centre may come twice, and some that are older than what is known. */
    List<CentreAvailability> change() {
        var batch = new ArrayList<CentreAvailability>();
        for (var left = random.nextInt(6); left > 0; left--) {
            batch.add(centre(random.nextInt(centres)));
        }
        if (!batch.isEmpty() && random.nextBoolean()) {
            var stale = batch.get(0);
            batch.add(withVersion(centre(stale.centre()), stale.version() - 1 - random.nextInt(3)));
        }
        announce(batch);
        return batch;
    }

    private void announce(List<CentreAvailability> batch) {
        for (var centre : batch) {
            known.merge(centre.centre(), centre, (old, one) -> one.version() > old.version() ? one : old);
        }
        index = index.with(batch);
    }

    private CentreAvailability centre(int number) {
        return withVersion(centre(new CentreRef(new UUID(number * 31L, number))), ++version);
    }

    private CentreAvailability centre(CentreRef ref) {
        var name = Long.toString(ref.value().getLeastSignificantBits());
        var plain = Profiles.randomCentre(random, Integer.parseInt(name));
        var units = IntStream.range(
                        0, random.nextInt(12) == 0 ? 80 : plain.units().size())
                .mapToObj(i -> unit(name + "-" + i))
                .toList();
        return new CentreAvailability(
                ref,
                plain.organisation(),
                plain.departement(),
                plain.active(),
                plain.compromised(),
                plain.quotaLeft(),
                0,
                units);
    }

    private UnitAvailability unit(String name) {
        var plain = Profiles.randomUnit(random, name);
        var beds = random.nextInt(3) > 0
                ? plain.beds()
                : IntStream.range(0, random.nextInt(16)).mapToObj(i -> bed()).toList();
        return new UnitAvailability(
                random.nextBoolean() ? new UnitRef(minted()) : plain.unit(),
                plain.mode(),
                plain.duration(),
                random.nextInt(5) == 0 ? random.nextInt(15) : plain.freeCots(),
                plain.schemeLeft(),
                random.nextInt(4) == 0 ? new SchemeDates(momentOrNone(), momentOrNone()) : SchemeDates.ALWAYS,
                plain.publics(),
                plain.features(),
                plain.languages(),
                plain.lastSolicitedAt(),
                beds);
    }

    private BedAvailability bed() {
        var states = BedState.values();
        var state = random.nextInt(3) > 0 ? BedState.VACANT : states[random.nextInt(states.length)];
        return new BedAvailability(minted(), state, momentOrNone());
    }

    /** As services mint ids of units and beds. */
    private String minted() {
        return random.ints(26, 0, 32)
                .mapToObj(letter -> "abcdefghijklmnopqrstuvwxyz234567".substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    private Instant momentOrNone() {
        return random.nextInt(4) == 0 ? null : moment();
    }

    /** Any of a few, so that one thing often ends at the very moment that is asked about. */
    Instant moment() {
        return Profiles.NOW.plus(Duration.ofSeconds(random.nextInt(12) - 6));
    }

    /** Some centres left out, some units passed over at some version. */
    Tried tried() {
        var tried = Tried.NOTHING;
        for (var left = random.nextInt(8); left > 0; left--) {
            var centre = centres().get(random.nextInt(known.size()));
            tried = random.nextInt(3) == 0 ? tried.leavingOut(centre.centre()) : passingOver(tried, centre);
        }
        return tried;
    }

    private Tried passingOver(Tried tried, CentreAvailability centre) {
        var passed = new HashSet<>(tried.passedOver());
        for (var unit : centre.units()) {
            if (random.nextBoolean()) {
                passed.add(
                        new Tried.PassedOver(centre.centre(), unit.unit(), centre.version() + random.nextInt(3) - 1));
            }
        }
        return new Tried(tried.leftOut(), passed);
    }

    private static CentreAvailability withVersion(CentreAvailability centre, long version) {
        return centre.with(version, centre.units());
    }
}
