package fr.relais.benchmarks.baseline;

import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;

/** A way to choose places. It knows what is there and who has come, never what is to come. */
public interface Policy {

    /** A vacancy is free from now on. */
    default void opened(int vacancy) {}

    /** A vacancy has been given to somebody. */
    default void taken(int vacancy) {}

    /** One of the vacancies that are open to the applicant, or none when none is left. */
    OptionalInt choose(int applicant, BitSet open);

    /** For how long a choice is told nobody and can be changed. */
    default long untoldFor() {
        return 0;
    }

    /**
     * New places for the applicant and for those who have to move so that she gets one; empty when there is no way.
     *
     * @param untold who has been given a vacancy that nobody has been told of, and which
     */
    default Map<Integer, Integer> rearrange(int applicant, Map<Integer, Integer> untold, BitSet open) {
        return Map.of();
    }
}
