package fr.relais.benchmarks.choice;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

import fr.relais.benchmarks.baseline.Board;
import fr.relais.benchmarks.baseline.Policy;
import fr.relais.benchmarks.demand.Story;
import fr.relais.placement.domain.assignment.Rearrangement;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Prices;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.territory.Territory;

/** Chooses as placement-service does: by the matcher itself, from an index that is told of every change. */
final class RelaisPolicy implements Policy {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    private final Board board;
    private final Matcher matcher;
    private final Prices prices;
    private final long untoldFor;
    private final Map<String, Integer> numbers = new HashMap<>();
    private NationalIndex index = NationalIndex.EMPTY;

    /** @param untold the share of the story for which a proposal is told nobody */
    RelaisPolicy(Board board, Territory territory, Prices prices, double untold) {
        this.board = board;
        this.matcher = new Matcher(territory);
        this.prices = prices;
        this.untoldFor = (long) (untold * Story.END);
    }

    @Override
    public void opened(int vacancy) {
        var centre = board.vacancy(vacancy).centre();
        numbers.put(board.vacancy(vacancy).unit().unit().value(), vacancy);
        index = index.with(List.of(centre));
    }

    @Override
    public void taken(int vacancy) {
        index = index.with(List.of(full(board.vacancy(vacancy).centre())));
    }

    private static CentreAvailability full(CentreAvailability centre) {
        return centre.with(
                centre.version() + 1,
                centre.units().stream().map(RelaisPolicy::full).toList());
    }

    private static UnitAvailability full(UnitAvailability unit) {
        return unit.with(unit.beds().stream()
                .map(bed -> new BedAvailability(bed.bed(), BedState.HELD, null))
                .toList());
    }

    @Override
    public OptionalInt choose(int applicant, BitSet open) {
        var profile = board.applicant(applicant).profile();
        return matcher.match(profile, Tried.NOTHING, new Supply(index, prices, NOW))
                .best()
                .map(best -> OptionalInt.of(
                        Objects.requireNonNull(numbers.get(best.unit().value()))))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public long untoldFor() {
        return untoldFor;
    }

    @Override
    public Map<Integer, Integer> rearrange(int applicant, Map<Integer, Integer> untold, BitSet open) {
        var free = new HashSet<Integer>();
        open.stream().forEach(free::add);
        return new Rearrangement<>(untold, Set.copyOf(free), this::admissible, this::priceOf).placing(applicant);
    }

    private List<Integer> admissible(int applicant) {
        return board.inTime(applicant).stream().boxed().toList();
    }

    private long priceOf(int vacancy) {
        return prices.of(Kind.of(
                board.vacancy(vacancy).centre().departement(),
                board.vacancy(vacancy).unit()));
    }
}
