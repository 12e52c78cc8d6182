package fr.relais.benchmarks.choice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.OptionalInt;

import fr.relais.benchmarks.baseline.Board;
import fr.relais.benchmarks.baseline.Policy;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.matching.Prices;

/**
 * Takes the cheapest place whatever it is like for the person: what it costs others that fit and support come first.
 */
final class PriceOnly implements Policy {

    private final Board board;
    private final Prices prices;

    PriceOnly(Board board, Prices prices) {
        this.board = board;
        this.prices = prices;
    }

    @Override
    public OptionalInt choose(int applicant, BitSet open) {
        return open.stream()
                .boxed()
                .min(Comparator.comparingLong(this::priceOf))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private long priceOf(int vacancy) {
        return prices.of(Kind.of(
                board.vacancy(vacancy).centre().departement(),
                board.vacancy(vacancy).unit()));
    }
}
