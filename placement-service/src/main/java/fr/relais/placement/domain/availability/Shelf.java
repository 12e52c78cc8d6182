package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.Arrays;

/**
 * Units of one département, in as few blocks as there is reason to. What readers see never changes, as with the blocks.
 */
public final class Shelf {

    static final Shelf EMPTY = new Shelf(new Object(), new Block[0], 0, Span.ALWAYS);

    private final Object writer;
    private Block[] blocks;
    private int units;
    private Span span;

    private Shelf(Object writer, Block[] blocks, int units, Span span) {
        this.writer = writer;
        this.blocks = blocks;
        this.units = units;
        this.span = span;
    }

    Shelf writableBy(Object other) {
        return writer == other ? this : new Shelf(other, blocks.clone(), units, span);
    }

    public int units() {
        return units;
    }

    public int blocks() {
        return blocks.length;
    }

    public Block block(int number) {
        return blocks[number];
    }

    void add(byte[] centre, Row unit, int[] languages) {
        var number = blockWithRoom();
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, number + 1);
            blocks[number] = new Block(writer);
        }
        writable(number).add(centre, unit, languages);
        units++;
        span = span.and(unit.vacancy().span());
    }

    /** Gaps are filled once they would fill a block; before that, looking for them costs more than they do. */
    private int blockWithRoom() {
        var last = blocks.length - 1;
        if (last >= 0 && !blocks[last].isFull()) {
            return last;
        }
        if (blocks.length * Block.ROWS - units < Block.ROWS) {
            return blocks.length;
        }
        var number = 0;
        while (blocks[number].isFull()) {
            number++;
        }
        return number;
    }

    void remove(byte[] centre) {
        for (var number = blocks.length - 1; number >= 0; number--) {
            var rows = blocks[number].rowsOf(centre);
            if (rows != 0) {
                writable(number).remove(rows);
                units -= Long.bitCount(rows);
                if (blocks[number].used() == 0) {
                    drop(number);
                }
            }
        }
    }

    private void drop(int number) {
        blocks[number] = blocks[blocks.length - 1];
        blocks = Arrays.copyOf(blocks, blocks.length - 1);
    }

    void judge(Instant moment, Census census) {
        span = Span.ALWAYS;
        for (var number = 0; number < blocks.length; number++) {
            if (!blocks[number].span().contains(moment)) {
                writable(number).judge(moment, census);
            }
            span = span.and(blocks[number].span());
        }
    }

    /** While nothing on the shelf changes by itself; what was taken from it may have made this shorter than it is. */
    Span span() {
        return span;
    }

    private Block writable(int number) {
        blocks[number] = blocks[number].writableBy(writer);
        return blocks[number];
    }
}
