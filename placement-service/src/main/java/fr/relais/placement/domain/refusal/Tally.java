package fr.relais.placement.domain.refusal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.request.Scrutiny.State;

/**
 * What became of the times that somebody was asked. Counted, never kept: whoever was asked once is asked once here.
 *
 * @param reviews of the refusals, how many stand at each state of a review
 */
public record Tally(int asked, int refused, int silent, Map<State, Integer> reviews) {

    public Tally {
        reviews = Map.copyOf(reviews);
    }

    static Tally of(List<Asked> all) {
        var reviews = new EnumMap<State, Integer>(State.class);
        all.stream().filter(Asked::refused).forEach(one -> reviews.merge(one.state(), 1, Integer::sum));
        return new Tally(
                all.size(),
                (int) all.stream().filter(Asked::refused).count(),
                (int) all.stream().filter(Asked::silent).count(),
                reviews);
    }

    public int of(State state) {
        return reviews.getOrDefault(state, 0);
    }

    public int underReview() {
        return of(State.DUE) + of(State.OPEN);
    }
}
