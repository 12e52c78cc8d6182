package fr.relais.placement.domain.preparation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How she is to come: codes and times, nothing that says where from, where over, or where to.
 *
 * @param legs at least one; each begins when the one before has ended
 */
public record Journey(List<Leg> legs, Escort escort, Payer payer) {

    /** More changes than any journey has. */
    public static final int MOST_LEGS = 12;

    public Journey {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || legs.size() > MOST_LEGS || !inOrder(legs)) {
            throw new IllegalArgumentException("a journey is a few legs, one after the other");
        }
    }

    /** Whether each of the legs begins when the one before has ended. */
    public static boolean inOrder(List<Leg> legs) {
        return IntStream.range(1, legs.size()).allMatch(leg -> legs.get(leg).follows(legs.get(leg - 1)));
    }

    /** When she is expected. */
    public Instant arrivesAt() {
        return legs.get(legs.size() - 1).arrivesAt();
    }
}
