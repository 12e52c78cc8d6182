package fr.relais.capacity.domain.centre;

/** How much a centre has agreed to. */
public sealed interface CapacityTerms {

    CapacityKind kind();

    /** Its beds are there for this purpose, all year. */
    record Dedicated() implements CapacityTerms {

        @Override
        public CapacityKind kind() {
            return CapacityKind.DEDICATED;
        }
    }

    /**
     * So many people a calendar year, by the clock of the place (INV-28).
     *
     * @param admissions how many; the centre may agree to more, year by year
     */
    record Quota(int admissions) implements CapacityTerms {

        /** More than this is not a quota. */
        public static final int MOST = 10_000;

        public Quota {
            if (admissions < 0 || admissions > MOST) {
                throw new IllegalArgumentException("a quota is a number of people a year");
            }
        }

        @Override
        public CapacityKind kind() {
            return CapacityKind.QUOTA;
        }
    }

    /** It says when it has a place, and promises none. */
    record Spot() implements CapacityTerms {

        @Override
        public CapacityKind kind() {
            return CapacityKind.SPOT;
        }
    }
}
