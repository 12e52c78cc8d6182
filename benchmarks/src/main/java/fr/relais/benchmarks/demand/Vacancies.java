package fr.relais.benchmarks.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;

/** Places that become free, where people live: a whole unit, or a bed of one; most centres lend one or two. */
final class Vacancies {

    /** Later than anything that is looked at. */
    private static final Instant FRESH_UNTIL = Instant.parse("2100-01-01T00:00:00Z");

    private static final Shares<String> TAUGHT = Shares.of(.40, "en")
            .and(.20, "es")
            .and(.20, "ar")
            .and(.10, "ro")
            .and(.05, "pt")
            .and(.05, "pcm");

    private final FrenchMap map;
    private final Draws draws;

    Vacancies(FrenchMap map, Draws draws) {
        this.map = map;
        this.draws = draws;
    }

    /** So many, in the order they open before the end; each for one household. */
    List<Vacancy> draw(int count, long end) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Vacancy(draws.before(end), centre(number, 1)))
                .sorted(Comparator.comparingLong(Vacancy::opensAt))
                .toList();
    }

    /** A centre of one unit; where beds are lent one by one, up to so many of them are free. */
    CentreAvailability centre(int number, int freeTogether) {
        var departement = map.whereSomebodyLives(draws);
        var kind = draws.one(UnitKind.ALL);
        var name = "unit-" + number;
        return new CentreAvailability(
                new CentreRef(draws.id()),
                "org-" + number,
                departement,
                true,
                false,
                null,
                1,
                List.of(unit(name, kind, freeTogether)));
    }

    private UnitAvailability unit(String name, UnitKind kind, int freeTogether) {
        var beds = kind.beds(draws);
        var free = kind.byBed() ? Math.min(beds, draws.between(1, freeTogether)) : beds;
        return new UnitAvailability(
                new UnitRef(name),
                kind.mode(),
                draws.chance(.5) ? DurationClass.SHORT : DurationClass.LONG,
                kind.byBed() ? 0 : draws.between(0, 1),
                null,
                SchemeDates.ALWAYS,
                kind.publics(),
                features(kind),
                languages(),
                null,
                beds(beds, free));
    }

    private static List<BedAvailability> beds(int count, int free) {
        return IntStream.range(0, count)
                .mapToObj(number -> number < free
                        ? new BedAvailability("bed-" + number, BedState.VACANT, FRESH_UNTIL)
                        : new BedAvailability("bed-" + number, BedState.OCCUPIED, null))
                .toList();
    }

    private Set<Feature> features(UnitKind kind) {
        var features = new ArrayList<Feature>();
        addWith(.18, Feature.STEP_FREE, features);
        addWith(.12, Feature.PETS, features);
        addWith(kind.byBed() ? .1 : .6, Feature.SELF_CONTAINED, features);
        addWith(.25, Feature.STAFF_24H, features);
        addWith(.20, Feature.MEDIATION, features);
        addWith(.30, Feature.TRAFFICKING_TRAINING, features);
        return Set.copyOf(features);
    }

    private void addWith(double share, Feature feature, List<Feature> features) {
        if (draws.chance(share)) {
            features.add(feature);
        }
    }

    private Set<String> languages() {
        var languages = new HashSet<>(Set.of("fr"));
        for (var more = draws.between(0, 2); more > 0; more--) {
            languages.add(draws.one(TAUGHT));
        }
        return languages;
    }
}
