package fr.relais.benchmarks.baseline;

import java.util.BitSet;
import java.util.OptionalInt;

/** Takes the first vacancy that will do: the one that has been open for longest. */
public final class FirstFit implements Policy {

    @Override
    public OptionalInt choose(int applicant, BitSet open) {
        var first = open.nextSetBit(0);
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }
}
