package fr.relais.placement.adapter.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.placement.domain.request.MatchingDecision;

/**
 * Candidates as the coordinator is told them. Of equal ones the nearest comes first, so their order would say where she
 * sets out from, and a list that ends with the best would say it too: the one that was chosen stands first, the others
 * stand in the order of their units, which is the same whoever asks, and where there are more than are kept the chosen
 * one stands alone.
 */
final class ToldCandidates {

    private ToldCandidates() {}

    /** @param best in the order of choice, as they are kept */
    static <T> List<T> of(List<T> best, Function<T, String> unit) {
        if (best.size() >= MatchingDecision.KEPT) {
            return best.subList(0, 1);
        }
        return Stream.concat(best.stream().limit(1), best.stream().skip(1).sorted(Comparator.comparing(unit)))
                .toList();
    }
}
