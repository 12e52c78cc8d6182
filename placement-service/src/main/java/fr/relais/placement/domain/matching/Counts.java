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
        var same = alike(eights, number >> 3);
        var more = eights & ~same;
        more |= same & fours & ~alike(fours, number >> 2);
        same &= alike(fours, number >> 2);
        more |= same & twos & ~alike(twos, number >> 1);
        same &= alike(twos, number >> 1);
        return more | same & ones & ~alike(ones, number);
    }

    /** Rows that are in just so many sets. */
    long exactly(int number) {
        if (number < 0) {
            return 0;
        }
        return alike(eights, number >> 3) & alike(fours, number >> 2) & alike(twos, number >> 1) & alike(ones, number);
    }

    /** Rows whose bit is the lowest of the number; without a branch, for it is asked of every block. */
    private static long alike(long bits, int number) {
        return bits ^ ((number & 1) - 1L);
    }

    /** Of some rows, those that are in the fewest sets. */
    long fewest(long rows) {
        return without(without(without(without(rows, eights), fours), twos), ones);
    }

    /** Those of the rows that do not have the bit; all of them when each has it. */
    private static long without(long rows, long bits) {
        return (rows & ~bits) == 0 ? rows : rows & ~bits;
    }

    int of(int row) {
        return (int) ((ones >>> row & 1) + 2 * (twos >>> row & 1) + 4 * (fours >>> row & 1) + 8 * (eights >>> row & 1));
    }
}
