package fr.relais.placement.domain.matching;

/**
 * All that comes before the price, by each {@link Criterion} and in the same order.
 *
 * @param support the languages and the staff that there are; more is better
 * @param wishes those that are met; more is better
 */
record Level(int wastedBeds, int wastedFamilyUnit, int wastedEquipment, int support, int wishes, int otherDuration) {

    private static final int MOST_COUNTED = 0xfff;
    private static final int DURATION = 0;
    private static final int WISHES = DURATION + 1;
    private static final int SUPPORT = WISHES + 12;
    private static final int EQUIPMENT = SUPPORT + 12;
    private static final int FAMILY_UNIT = EQUIPMENT + 2;
    private static final int BEDS = FAMILY_UNIT + 1;

    static Level of(long packed) {
        return new Level(
                (int) (packed >>> BEDS),
                (int) (packed >>> FAMILY_UNIT) & 1,
                (int) (packed >>> EQUIPMENT) & 3,
                MOST_COUNTED - ((int) (packed >>> SUPPORT) & MOST_COUNTED),
                MOST_COUNTED - ((int) (packed >>> WISHES) & MOST_COUNTED),
                (int) (packed >>> DURATION) & 1);
    }

    /** As one number: of two units, the one with the smaller stands first, and the rest decides only between equals. */
    long packed() {
        return (long) wastedBeds << BEDS
                | (long) wastedFamilyUnit << FAMILY_UNIT
                | (long) wastedEquipment << EQUIPMENT
                | (long) (MOST_COUNTED - support) << SUPPORT
                | (long) (MOST_COUNTED - wishes) << WISHES
                | (long) otherDuration << DURATION;
    }
}
