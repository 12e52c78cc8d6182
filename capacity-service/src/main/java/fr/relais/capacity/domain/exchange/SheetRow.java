package fr.relais.capacity.domain.exchange;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet numbers it, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell at a position from 0; empty when the row ends before it. */
    public SheetCell cell(int position) {
        return position < cells.size() ? cells.get(position) : SheetCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
