package fr.relais.benchmarks.baseline;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import fr.relais.placement.domain.territory.Territory;

/** Takes the vacancy with the fewest borders on the way, as searches by distance do. */
public final class Nearest implements Policy {

    private static final int BY_SEA = 1_000;

    private final Board board;
    private final Territory territory;
    private final Map<String, Map<String, Integer>> borders = new HashMap<>();

    public Nearest(Board board, Territory territory) {
        this.board = board;
        this.territory = territory;
    }

    @Override
    public OptionalInt choose(int applicant, BitSet open) {
        var far = borders.computeIfAbsent(board.applicant(applicant).profile().departsFrom(), territory::bordersFrom);
        return open.stream()
                .boxed()
                .min(Comparator.comparingInt(
                        unit -> far.getOrDefault(board.vacancy(unit).centre().departement(), BY_SEA)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
