package fr.relais.placement.domain.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Makes room for one more by moving proposals that nobody has been told of: the household that stood in the way goes to
 * another place that can take her as well, and so on along one path to a free place.
 *
 * <p>What comes out is always true of these: the newcomer and whoever moves get a place that can take them; whoever had
 * a proposal keeps one, so that nobody is worse off for anybody else, whatever her danger tier; nobody but those given
 * as untold moves; no place is given twice; exactly one free place is used. As few move as possible, and among the ways
 * in which so few move the free place is taken that others need least.
 *
 * @param <R> a request, by whatever tells it from others
 * @param <U> a place for one household, likewise
 */
public final class Rearrangement<R, U> {

    private final Map<R, U> untold;
    private final Set<U> free;
    private final Function<R, Collection<U>> admissible;
    private final ToLongFunction<U> price;
    private final Map<U, R> holder;

    /**
     * @param untold the proposals that nobody has been told of; those that somebody knows are not among them
     * @param admissible every place that can take the household now, in an order that every replica has alike
     */
    public Rearrangement(
            Map<R, U> untold, Set<U> free, Function<R, Collection<U>> admissible, ToLongFunction<U> price) {
        this.untold = Map.copyOf(untold);
        this.free = Set.copyOf(free);
        this.admissible = admissible;
        this.price = price;
        this.holder = untold.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The places of the newcomer and of those who move for her; empty when there is no way. */
    public Map<R, U> placing(R newcomer) {
        if (untold.containsKey(newcomer)) {
            throw new IllegalArgumentException("who has a proposal is no newcomer");
        }
        return new Search().from(newcomer);
    }

    private final class Search {

        private final Map<U, R> reachedFrom = new HashMap<>();
        private Queue<R> here = new ArrayDeque<>();

        Map<R, U> from(R newcomer) {
            here.add(newcomer);
            while (!here.isEmpty()) {
                var best = cheapest(step());
                if (best != null) {
                    return path(newcomer, best);
                }
            }
            return Map.of();
        }

        /** Goes on from everybody reached last, by one move; returns the free places found. */
        private List<U> step() {
            var found = new ArrayList<U>();
            var next = new ArrayDeque<R>();
            for (var request : here) {
                for (var place : admissible.apply(request)) {
                    var holding = holder.get(place);
                    if (free.contains(place) && reachedFrom.putIfAbsent(place, request) == null) {
                        found.add(place);
                    } else if (holding != null && reachedFrom.putIfAbsent(place, request) == null) {
                        next.add(holding);
                    }
                }
            }
            here = next;
            return found;
        }

        /** The first of those with the lowest price. */
        private @Nullable U cheapest(List<U> places) {
            U best = null;
            for (var place : places) {
                if (best == null || price.applyAsLong(place) < price.applyAsLong(best)) {
                    best = place;
                }
            }
            return best;
        }

        private Map<R, U> path(R newcomer, U last) {
            var moves = new LinkedHashMap<R, U>();
            var place = last;
            while (true) {
                var request = required(reachedFrom.get(place));
                moves.put(request, place);
                if (request.equals(newcomer)) {
                    return moves;
                }
                place = required(untold.get(request));
            }
        }

        private <T> T required(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("a path has no gap");
            }
            return value;
        }
    }
}
