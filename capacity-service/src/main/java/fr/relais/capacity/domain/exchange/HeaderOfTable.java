package fr.relais.capacity.domain.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which column of a table is where: as its first row says, and before that as who sent it says. */
final class HeaderOfTable {

    private final Map<AvailabilityColumn, Integer> positions;

    private HeaderOfTable(Map<AvailabilityColumn, Integer> positions) {
        this.positions = positions;
    }

    /**
     * @param header the first row; columns that it does not name are about something else
     * @param said positions from 0, which win over the header
     * @return empty when two columns of the header are the same and nobody said which
     */
    static Optional<HeaderOfTable> of(SheetRow header, Map<AvailabilityColumn, Integer> said) {
        var positions = new EnumMap<AvailabilityColumn, Integer>(AvailabilityColumn.class);
        for (var at = 0; at < header.cells().size(); at++) {
            var column = AvailabilityColumn.ofHeader(header.cell(at).text());
            if (column.isPresent() && positions.put(column.get(), at) != null && !said.containsKey(column.get())) {
                return Optional.empty();
            }
        }
        positions.putAll(said);
        return Optional.of(new HeaderOfTable(positions));
    }

    /** Whether a column that every row needs is not there. */
    boolean lacksColumns() {
        for (var column : AvailabilityColumn.values()) {
            if (!column.optional() && !positions.containsKey(column)) {
                return true;
            }
        }
        return false;
    }

    /** The cell of a row in a column; empty when the table has no such column. */
    SheetCell cell(SheetRow row, AvailabilityColumn column) {
        var position = positions.get(column);
        return position == null ? SheetCell.EMPTY : row.cell(position);
    }
}
