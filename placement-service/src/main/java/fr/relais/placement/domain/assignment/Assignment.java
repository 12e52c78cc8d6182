package fr.relais.placement.domain.assignment;

/**
 * Who goes where. It keeps to every rule.
 *
 * @param siteOf by claim, the number of a site; less than zero for those who go on waiting
 * @param bound what no assignment exceeds
 */
public record Assignment(int[] siteOf, Worth worth, Worth bound) {

    public Assignment {
        siteOf = siteOf.clone();
    }

    /** Whether it is proved that there is none better. */
    public boolean exact() {
        return worth.compareTo(bound) >= 0;
    }

    /** Whether it is proved that nobody could place more people of a higher tier, or more people in all. */
    public boolean placesMost() {
        return worth.people().equals(bound.people());
    }

    public boolean placed(int claim) {
        return siteOf[claim] >= 0;
    }
}
