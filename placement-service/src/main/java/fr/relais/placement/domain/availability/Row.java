package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns say of one unit at a moment.
 *
 * @param number which of its centre's units it is
 * @param vacancy what it has to give at the moment
 * @param reaches how far each {@link Reach} goes
 */
record Row(
        int number,
        long traits,
        boolean active,
        boolean compromised,
        Vacancy vacancy,
        int[] reaches,
        List<String> languages) {

    /** Every unit of a centre, in the order of its announcement. */
    static List<Row> of(byte[] packed, Instant moment) {
        var reader = PackedCentre.afterVersion(packed);
        var active = reader.bool();
        var compromised = reader.bool();
        var quotaLeft = reader.optionalCount();
        var units = reader.pass().pass().count();
        var rows = new ArrayList<Row>(units);
        for (var number = 0; number < units; number++) {
            reader.intoBlock().passId().optionalTime();
            var bits = reader.number();
            var freeCots = reader.count();
            var vacancy = Vacancy.read((bits >>> Kind.WHOLE & 1) != 0, reader, moment);
            var reaches = new int[Reach.values().length];
            reaches[Reach.COTS.ordinal()] = Reach.of(freeCots);
            reaches[Reach.BEDS.ordinal()] = Reach.of(vacancy.beds());
            reaches[Reach.EMPTY.ordinal()] = vacancy.emptyReach();
            reaches[Reach.FRESH.ordinal()] = vacancy.freshReach();
            reaches[Reach.SCHEME.ordinal()] = vacancy.schemeReach();
            reaches[Reach.QUOTA.ordinal()] = quotaLeft == null ? Reach.FARTHEST : Reach.of(quotaLeft);
            rows.add(new Row(
                    number,
                    bits | Kind.numbers(freeCots, vacancy.beds()),
                    active,
                    compromised,
                    vacancy,
                    reaches,
                    PackedCentre.languages(reader)));
        }
        return rows;
    }

    boolean open() {
        return active && !compromised;
    }

    int reach(Reach reach) {
        return reaches[reach.ordinal()];
    }
}
