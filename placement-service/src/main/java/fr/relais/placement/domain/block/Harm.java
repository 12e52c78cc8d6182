package fr.relais.placement.domain.block;

import java.util.Comparator;

/**
 * What it does to those who look for a place when a block takes a bed. Smaller is better; no two options are equal.
 *
 * @param imminent how many of the most endangered would lose the last thing they could be offered
 * @param waste beds that nobody of the operation would sleep in
 * @param want how much the bed is wanted by others who could be offered few
 * @param place where the matcher puts it
 */
record Harm(int imminent, int high, int moderate, int waste, long want, int place) implements Comparable<Harm> {

    private static final Comparator<Harm> ORDER = Comparator.comparingInt(Harm::imminent)
            .thenComparingInt(Harm::high)
            .thenComparingInt(Harm::moderate)
            .thenComparingInt(Harm::waste)
            .thenComparingLong(Harm::want)
            .thenComparingInt(Harm::place);

    /** Whether nobody would be left with nothing, and no bed stay empty. */
    boolean isBearable() {
        return imminent + high + moderate + waste == 0;
    }

    @Override
    public int compareTo(Harm other) {
        return ORDER.compare(this, other);
    }
}
