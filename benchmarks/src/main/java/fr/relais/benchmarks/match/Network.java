package fr.relais.benchmarks.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.relais.benchmarks.demand.Applicant;
import fr.relais.benchmarks.demand.Cell;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.demand.WaitingList;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.MatchingProfile;

/**
 * Units of the frozen country, five of a hundred vacant, as objects and as the index has them; both change together. A
 * centre has one unit: for an index the dearest case.
 */
public final class Network {

    private static final int CHUNK = 20_000;
    private static final double VACANT = .05;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Instant FRESH_UNTIL = Instant.parse("2100-01-01T00:00:00Z");

    private final Random random;
    private final Map<Object, Object> known = new HashMap<>();
    private final CentreAvailability[] centres;
    private NationalIndex index = NationalIndex.EMPTY;

    private Network(FrenchMap map, int units, long seed) {
        this.random = new Random(seed);
        this.centres = new CentreAvailability[units];
        for (var begin = 0; begin < units; begin += CHUNK) {
            var chunk = chunk(map, Math.min(CHUNK, units - begin));
            for (var at = 0; at < chunk.size(); at++) {
                centres[begin + at] = chunk.get(at);
            }
            index = index.with(chunk);
        }
    }

    /** Always the same for a size and a seed. */
    public static Network draw(FrenchMap map, int units, long seed) {
        return new Network(map, units, seed);
    }

    /** An index alone: what it was built from is forgotten. */
    static NationalIndex index(FrenchMap map, int units, long seed) {
        return new Network(map, units, seed).index;
    }

    private List<CentreAvailability> chunk(FrenchMap map, int units) {
        var size = new WaitingList.Size(1, 2);
        return WaitingList.draw(map, new Cell(.5, 1.0 / units), size, random.nextLong()).centres().stream()
                .map(centre -> with(centre, minted(), random.nextDouble() < VACANT, 1))
                .toList();
    }

    /** People who look for a place, each of them once. */
    static List<MatchingProfile> people(FrenchMap map, int count, long seed) {
        return WaitingList.draw(map, new Cell(.5, count), new WaitingList.Size(count, 1), seed).applicants().stream()
                .map(Applicant::profile)
                .toList();
    }

    private UnitRef minted() {
        var letters = new StringBuilder();
        for (var letter = 0; letter < 25; letter++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new UnitRef(letters + "a");
    }

    /** Changes so many vacancies, here and in the index. */
    void flip(int times) {
        for (var time = 0; time < times; ) {
            var at = random.nextInt(centres.length);
            var centre = centres[at];
            var vacant = centre.units().get(0).freshBeds(Instant.EPOCH) > 0;
            if (vacant || random.nextDouble() < VACANT) {
                centres[at] = with(centre, centre.units().get(0).unit(), !vacant, centre.version() + 1);
                index = index.with(List.of(centres[at]));
                time++;
            }
        }
    }

    private CentreAvailability with(CentreAvailability centre, UnitRef ref, boolean vacant, long version) {
        var unit = centre.units().get(0);
        var next = new UnitAvailability(
                ref,
                unit.mode(),
                unit.duration(),
                unit.freeCots(),
                unit.schemeLeft(),
                unit.schemeDates(),
                shared(unit.publics()),
                shared(unit.features()),
                shared(unit.languages()),
                unit.lastSolicitedAt(),
                shared(beds(unit.beds().size(), vacant)));
        return new CentreAvailability(
                centre.centre(), "org", centre.departement(), true, false, null, version, List.of(next));
    }

    private static List<BedAvailability> beds(int count, boolean vacant) {
        var beds = new ArrayList<BedAvailability>();
        for (var bed = 0; bed < count; bed++) {
            beds.add(
                    vacant
                            ? new BedAvailability(bedNumber(bed), BedState.VACANT, FRESH_UNTIL)
                            : new BedAvailability(bedNumber(bed), BedState.OCCUPIED, null));
        }
        return List.copyOf(beds);
    }

    /** As long as those that are minted. */
    private static String bedNumber(int bed) {
        return "bed" + "a".repeat(21) + LETTERS.charAt(bed) + "a";
    }

    /** What many have alike is kept once: it makes the naive scan faster, and leaves room for a million. */
    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }

    public CentreAvailability[] centres() {
        return centres;
    }

    public NationalIndex index() {
        return index;
    }
}
