package fr.relais.placement.domain.block;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.territory.Territory;

/**
 * Which beds a block is to keep: those that one person of age, of whom nothing else is known, could be offered away
 * from the zones of the operation, and whose absence harms those who look for a place least.
 *
 * <p>Up to the least number of people it takes the least harmful beds, whatever the harm: two people have agreed to
 * that. Beyond it, it leaves everybody who looks for a place at least one thing to be offered, and no bed empty.
 */
public final class BedsForBlock {

    private final Matcher matcher;
    private final Territory territory;

    public BedsForBlock(Matcher matcher, Territory territory) {
        this.matcher = matcher;
        this.territory = territory;
    }

    /** The beds to be asked for, by unit; fewer than wanted when there are not enough. */
    public List<Candidate> choose(BlockId block, BlockFile file, Wanted wanted, Country country) {
        var options = options(block, file, wanted.tried(), country);
        var stock = new Stock(country.supply());
        var seekers = new Seekers(country.seekers(), stock);
        var chosen = new LinkedHashMap<UnitRef, Candidate>();
        var people = 0;
        var beds = 0;
        while (people < wanted.most()) {
            var room = wanted.beds() - beds;
            var mayHarm = people < wanted.least();
            var best = best(options, stock, seekers, room)
                    .filter(option -> mayHarm || option.harm().isBearable())
                    .map(Option::bed);
            if (best.isEmpty()) {
                break;
            }
            seekers.take(best.get());
            chosen.merge(best.get().unit(), best.get(), BedsForBlock::together);
            people += best.get().people();
            beds += best.get().beds();
        }
        return List.copyOf(chosen.values());
    }

    /** What it would mean for those who look for a place if these beds were kept. */
    public Impact impact(List<Candidate> chosen, Country country) {
        return Impact.of(chosen, country);
    }

    private static Optional<Option> best(List<Candidate> options, Stock stock, Seekers seekers, int room) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).beds() <= room && stock.has(options.get(i)))
                .mapToObj(i -> new Option(options.get(i), seekers.harmOf(options.get(i), i)))
                .min((one, other) -> one.harm().compareTo(other.harm()));
    }

    private static Candidate together(Candidate one, Candidate other) {
        return one.forPeople(one.people() + other.people(), one.beds() + other.beds());
    }

    /** Every unit that takes one of the people who are expected: those that take more of them first. */
    private List<Candidate> options(BlockId block, BlockFile file, Tried tried, Country country) {
        var found = new LinkedHashMap<UnitRef, Found>();
        for (var gender : file.genders().isEmpty() ? EnumSet.allOf(Gender.class) : file.genders()) {
            for (var start : starts(file.zones())) {
                var profile = profile(block, file, gender, start);
                var candidates = matcher.all(profile, tried, country.supply());
                for (var place = 0; place < candidates.size(); place++) {
                    var candidate = candidates.get(place);
                    found.merge(candidate.unit(), new Found(candidate, 1, place), Found::and);
                }
            }
        }
        return found.values().stream().sorted().map(Found::candidate).toList();
    }

    /** One zone of each land that the operation touches: nobody is sent across an ocean. */
    private Collection<String> starts(Set<String> zones) {
        Map<String, String> byLand = new TreeMap<>();
        zones.stream()
                .sorted()
                .map(territory::find)
                .flatMap(Optional::stream)
                .forEach(zone -> byLand.putIfAbsent(zone.land(), zone.code()));
        return byLand.values();
    }

    private static MatchingProfile profile(BlockId block, BlockFile file, Gender gender, String start) {
        var somebody = new Person(AgeBand.ADULT, gender, AgeStatus.ADULT, false);
        return new MatchingProfile(
                block.value(),
                new Household(List.of(somebody)),
                DurationClass.SHORT,
                Relocation.REMOVAL_REQUIRED,
                file.zones(),
                Set.of(),
                false,
                start,
                Set.of(),
                Set.of(),
                file.languages());
    }

    /**
     * How much is wanted.
     *
     * @param least people for whom beds are to be had whatever the harm
     * @param most people for whom there may be beds
     * @param beds how many beds may be taken in all
     */
    public record Wanted(int least, int most, int beds, Tried tried) {}

    /** The country at one moment: what there is, and who looks for a place. */
    public record Country(Supply supply, List<Seeker> seekers) {

        public Country {
            seekers = List.copyOf(seekers);
        }
    }

    private record Option(Candidate bed, Harm harm) {}

    private record Found(Candidate candidate, int admits, int place) implements Comparable<Found> {

        Found and(Found other) {
            return new Found(candidate, admits + other.admits, Math.min(place, other.place));
        }

        @Override
        public int compareTo(Found other) {
            if (admits != other.admits) {
                return Integer.compare(other.admits, admits);
            }
            return place != other.place
                    ? Integer.compare(place, other.place)
                    : candidate.unit().value().compareTo(other.candidate.unit().value());
        }
    }
}
