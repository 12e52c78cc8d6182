package fr.relais.statistics.publication;

/** Who reads a publication. Whoever reads the rapporteur's may hold the public one too. */
public enum Audience {
    PUBLIC(11),
    RAPPORTEUR(5);

    private final int threshold;

    Audience(int threshold) {
        this.threshold = threshold;
    }

    /** No count below this is ever published. */
    public int threshold() {
        return threshold;
    }

    /**
     * The least figure that is ever printed: of the figures that rounding can give, the first that only a count at or
     * above the threshold can have. So whether a figure is printed follows from the figure and tells nothing more of
     * the count.
     */
    public int shownFrom() {
        var steps = (threshold + 2 * Rounding.MOST_OFF) / Rounding.STEP;
        return steps * Rounding.STEP;
    }
}
