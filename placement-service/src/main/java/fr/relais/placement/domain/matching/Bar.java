package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Columns;
import fr.relais.placement.domain.availability.Reach;

/**
 * The level that a unit must reach to be among the best, asked of the sixty-four of a block at once, so that a block
 * without such a unit is passed over as a whole.
 *
 * <p>It never leaves out a unit that reaches the level. Others may get through: columns count no beds beyond the
 * largest household, and no support beyond {@value Counts#MOST}.
 */
final class Bar {

    private final BlockFilter filter;
    private final long wasted;
    private final int[] unneeded;
    private final int[] support;
    private final int[] wishes;
    private final long otherStay;
    private final Counts counts = new Counts();
    private Level level;
    private long better;
    private long equal;

    /** @param languages the columns of those that the household speaks */
    Bar(BlockFilter filter, Ranking ranking, int[] languages, Level level) {
        this.filter = filter;
        this.wasted = ranking.wastedOnHer();
        this.unneeded = BlockFilter.columnsOf(ranking.unneeded());
        this.wishes = BlockFilter.columnsOf(ranking.wishes());
        this.otherStay = ranking.isForLong() ? -1 : 0;
        this.support = both(BlockFilter.columnsOf(ranking.staffed()), languages);
        this.level = level;
    }

    private static int[] both(int[] some, int[] others) {
        var both = new int[some.length + others.length];
        System.arraycopy(some, 0, both, 0, some.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        return both;
    }

    void raise(Level higher) {
        level = higher;
    }

    /**
     * Of some rows of a block, those that reach the level, and perhaps some more.
     *
     * @param away whether the block is away from where she sets out, as she prefers
     */
    long reachedBy(Block block, long rows, boolean away) {
        better = 0;
        equal = rows;
        byWastedBeds(block);
        byWastedUnit(block);
        byCount(block, unneeded, level.wastedEquipment());
        if ((better | equal) == 0 || support.length > Counts.MOST) {
            return better | equal;
        }
        byCountDown(block, support, level.support());
        if (equal != 0) {
            byCountDown(block, wishes, away ? level.wishes() - 1 : level.wishes());
            byStay(block);
        }
        return better | equal;
    }

    private void byWastedBeds(Block block) {
        var most = level.wastedBeds();
        var byBed = ~block.column(Columns.WHOLE);
        var fewer = most == 0 ? 0 : byBed | ~filter.enoughAnd(block, Reach.BEDS, most);
        better |= equal & fewer;
        equal &= (byBed | ~filter.enoughAnd(block, Reach.BEDS, most + 1)) & ~fewer;
    }

    private void byWastedUnit(Block block) {
        var set = wasted == 0 ? 0 : block.column(Long.numberOfTrailingZeros(wasted));
        if (level.wastedFamilyUnit() == 0) {
            equal &= ~set;
        } else {
            better |= equal & ~set;
            equal &= set;
        }
    }

    private void byCount(Block block, int[] columns, int most) {
        count(block, columns);
        var same = counts.exactly(most);
        better |= equal & ~same & ~counts.moreThan(most);
        equal &= same;
    }

    private void byCountDown(Block block, int[] columns, int least) {
        count(block, columns);
        better |= equal & counts.moreThan(least);
        equal &= counts.exactly(least);
    }

    private void count(Block block, int[] columns) {
        counts.clear();
        for (var column : columns) {
            counts.add(block.column(column));
        }
    }

    private void byStay(Block block) {
        if (level.otherDuration() == 0) {
            equal &= ~(block.column(Columns.LONG_STAY) ^ otherStay);
        }
    }
}
