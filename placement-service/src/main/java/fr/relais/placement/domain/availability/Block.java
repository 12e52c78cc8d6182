package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * Up to sixty-four units side by side: a column is one number with a bit for each, so that one operation asks all of
 * them. A row that is not used has no bit anywhere.
 *
 * <p>What readers see never changes: whoever writes does so to a copy that nobody else knows yet.
 */
public final class Block {

    static final int ROWS = Long.SIZE;

    private static final Reach[] REACHES = Reach.values();

    private final Object writer;
    private final byte[][] centres;
    private final short[] numbers;
    private final long[] traits;
    private long[] columns;

    /** Of vacant units only: there are none of the others to choose from. */
    private long[] lots;

    private long used;
    private Span span = Span.ALWAYS;

    Block(Object writer) {
        this.writer = writer;
        this.centres = new byte[ROWS][];
        this.numbers = new short[ROWS];
        this.traits = new long[ROWS];
        this.columns = new long[Columns.LANGUAGES];
        this.lots = new long[0];
    }

    private Block(Block other, Object writer) {
        this.writer = writer;
        this.centres = other.centres.clone();
        this.numbers = other.numbers.clone();
        this.traits = other.traits.clone();
        this.columns = other.columns.clone();
        this.lots = other.lots.clone();
        this.used = other.used;
        this.span = other.span;
    }

    Block writableBy(Object other) {
        return writer == other ? this : new Block(this, other);
    }

    /** A bit for each unit of which the column is true. */
    public long column(int column) {
        return column < columns.length ? columns[column] : 0;
    }

    public long used() {
        return used;
    }

    /** The traits of a {@link Kind}. */
    public long traits(int row) {
        return traits[row];
    }

    public CentreRef centre(int row) {
        return PackedCentre.ref(centres[row]);
    }

    /** Something that is the same object for all units of a centre, and for no others of the snapshot. */
    public Object markOfCentre(int row) {
        return centres[row];
    }

    /** The unit's centre as announced, without its units. */
    public CentreAvailability centreOnly(int row) {
        return PackedCentre.header(centres[row]);
    }

    public UnitRef unit(int row) {
        return new UnitRef(PackedCentre.unitAt(centres[row], number(row)).id());
    }

    /** Of a unit that is or was vacant. */
    public Lot lot(int row) {
        return Lot.read(lots, row);
    }

    private int number(int row) {
        return numbers[row] & 0xffff;
    }

    boolean isFull() {
        return used == -1;
    }

    Span span() {
        return span;
    }

    /** The rows of a centre, which must be the very bytes that were added. */
    long rowsOf(byte[] centre) {
        var rows = 0L;
        for (var row = 0; row < ROWS; row++) {
            if (centres[row] == centre) {
                rows |= 1L << row;
            }
        }
        return rows;
    }

    /** The rows of some centres. */
    public long rowsOf(Set<CentreRef> some) {
        var rows = 0L;
        for (var left = some.isEmpty() ? 0 : used; left != 0; left &= left - 1) {
            var row = Long.numberOfTrailingZeros(left);
            rows |= some.contains(centre(row)) ? 1L << row : 0;
        }
        return rows;
    }

    /** @param languages the numbers of those that are spoken there */
    void add(byte[] centre, Row unit, int[] languages) {
        var row = Long.numberOfTrailingZeros(~used);
        var bit = 1L << row;
        used |= bit;
        centres[row] = centre;
        numbers[row] = (short) unit.number();
        traits[row] = unit.traits();
        for (var left = unit.traits() & (1L << Kind.BITS) - 1; left != 0; left &= left - 1) {
            columns[Long.numberOfTrailingZeros(left)] |= bit;
        }
        set(Columns.OPEN, unit.open(), bit);
        set(Columns.SCHEME_RUNS, unit.vacancy().schemeRuns(), bit);
        for (var reach : REACHES) {
            set(reach, unit.reach(reach), bit);
        }
        for (var language : languages) {
            speaks(language, bit);
        }
        if (unit.vacancy().everFresh()) {
            addLot(row);
        }
        span = span.and(unit.vacancy().span());
    }

    private void addLot(int row) {
        if (lots.length == 0) {
            lots = new long[ROWS * Lot.LONGS];
        }
        var unit = PackedCentre.unitAt(centres[row], number(row));
        Lot.of(unit.id(), unit.optionalTime()).write(lots, row);
    }

    private void speaks(int language, long bit) {
        var column = Columns.LANGUAGES + language;
        if (column >= columns.length) {
            columns = Arrays.copyOf(columns, column + 1);
        }
        columns[column] |= bit;
    }

    private void set(Reach reach, int size, long bit) {
        for (var reached = 1; reached <= Reach.FARTHEST; reached++) {
            set(Columns.atLeast(reach, reached), reached <= size, bit);
        }
    }

    private void set(int column, boolean value, long bit) {
        columns[column] = value ? columns[column] | bit : columns[column] & ~bit;
    }

    void remove(long rows) {
        used &= ~rows;
        for (var column = 0; column < columns.length; column++) {
            columns[column] &= ~rows;
        }
        for (var left = rows; left != 0; left &= left - 1) {
            centres[Long.numberOfTrailingZeros(left)] = null;
        }
    }

    /** Looks again at another moment at what changes by itself; the census hears of it. */
    void judge(Instant moment, Census census) {
        span = Span.ALWAYS;
        for (var left = used; left != 0; left &= left - 1) {
            var row = Long.numberOfTrailingZeros(left);
            var bit = Long.lowestOneBit(left);
            var whole = (traits[row] >>> Kind.WHOLE & 1) != 0;
            var vacancy = Vacancy.read(whole, PackedCentre.vacancyAt(centres[row], number(row)), moment);
            census.moveFresh(size(Reach.COTS, row), size(Reach.FRESH, row), vacancy.freshReach());
            census.moveRunning((columns[Columns.SCHEME_RUNS] & bit) != 0, vacancy.schemeRuns());
            set(Reach.FRESH, vacancy.freshReach(), bit);
            set(Columns.SCHEME_RUNS, vacancy.schemeRuns(), bit);
            span = span.and(vacancy.span());
        }
    }

    private int size(Reach reach, int row) {
        var size = 0;
        while (size < Reach.FARTHEST && (columns[Columns.atLeast(reach, size + 1)] >>> row & 1) != 0) {
            size++;
        }
        return size;
    }
}
