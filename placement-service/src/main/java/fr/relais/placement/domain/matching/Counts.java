package fr.relais.placement.domain.matching;

/**
 * In how many of some sets each of sixty-four rows is: the ones, twos, fours and eights of the counts, a bit for each
 * row. A row may be in fifteen sets at most.
 */
final class Counts {

    static final int MOST = 15;

    private long ones;
    private long twos;
    private long fours;
    private long eights;

    void clear() {
        ones = 0;
        twos = 0;
        fours = 0;
        eights = 0;
    }

    void add(long set) {
        var twosMore = ones & set;
        ones ^= set;
        var foursMore = twos & twosMore;
        twos ^= twosMore;
        eights ^= fours & foursMore;
        fours ^= foursMore;
    }

    /** Rows that are in more sets than so many, which may be less than none. */
    long moreThan(int number) {
        if (number < 0) {
            return -1;
        }
        var more = 0L;
        var same = -1L;
        for (var bit = 8; bit > 0; bit >>= 1) {
            var has = having(bit);
            if ((number & bit) == 0) {
                more |= same & has;
                same &= ~has;
            } else {
                same &= has;
            }
        }
        return more;
    }

    /** Rows that are in just so many sets. */
    long exactly(int number) {
        if (number < 0) {
            return 0;
        }
        var same = -1L;
        for (var bit = 8; bit > 0; bit >>= 1) {
            same &= (number & bit) == 0 ? ~having(bit) : having(bit);
        }
        return same;
    }

    /** Of some rows, those that are in the fewest sets. */
    long fewest(long rows) {
        var fewest = rows;
        for (var bit = 8; bit > 0; bit >>= 1) {
            var without = fewest & ~having(bit);
            fewest = without == 0 ? fewest : without;
        }
        return fewest;
    }

    int of(int row) {
        return (int) ((ones >>> row & 1) + 2 * (twos >>> row & 1) + 4 * (fours >>> row & 1) + 8 * (eights >>> row & 1));
    }

    private long having(int bit) {
        return switch (bit) {
            case 1 -> ones;
            case 2 -> twos;
            case 4 -> fours;
            default -> eights;
        };
    }
}
