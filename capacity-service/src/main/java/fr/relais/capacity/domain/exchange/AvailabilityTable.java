package fr.relais.capacity.domain.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.UnavailableReason;

/**
 * Reads a table of availability row by row. What a cell says is taken or named as an error; nothing is guessed and
 * nothing is computed.
 */
public final class AvailabilityTable {

    private static final int LONGEST_CODE = 40;

    /** Also as spreadsheets write it that show decimals, with a comma in French: {@code 2,00}. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([0-9]{1,9})(?:[.,]0{1,2})?");

    private final HeaderOfTable header;
    private final RowErrors errors = new RowErrors();
    private final List<AvailabilityRow> rows = new ArrayList<>();

    private AvailabilityTable(HeaderOfTable header) {
        this.header = header;
    }

    /**
     * Reads all rows after the first, which is the header.
     *
     * @param said positions from 0 of columns that the header does not name as it should
     * @param refuse is told why the table as a whole cannot be read, and does not return
     */
    public static AvailabilityTable of(
            List<SheetRow> table, Map<AvailabilityColumn, Integer> said, Function<FileFault, RuntimeException> refuse) {
        var header = HeaderOfTable.of(table.get(0), said).orElseThrow(() -> refuse.apply(FileFault.DUPLICATE_COLUMN));
        if (header.lacksColumns()) {
            throw refuse.apply(FileFault.MISSING_COLUMN);
        }
        var read = new AvailabilityTable(header);
        table.stream().skip(1).forEach(read::take);
        return read;
    }

    /** The rows without an error. */
    public List<AvailabilityRow> rows() {
        return List.copyOf(rows);
    }

    public RowErrors errors() {
        return errors;
    }

    private void take(SheetRow row) {
        var centre = text(row, AvailabilityColumn.CENTRE);
        var unit = text(row, AvailabilityColumn.UNIT);
        var free = number(row, AvailabilityColumn.FREE);
        var unavailable = number(row, AvailabilityColumn.UNAVAILABLE);
        var capacity = number(row, AvailabilityColumn.CAPACITY);
        var reason = value(row, AvailabilityColumn.REASON, ReasonNames::read, RowFault.UNKNOWN_CODE);
        var expectedReturn = value(row, AvailabilityColumn.EXPECTED_RETURN, SheetDate::read, RowFault.WRONG_TYPE);
        var freshUntil = value(row, AvailabilityColumn.FRESH_UNTIL, SheetDate::end, RowFault.WRONG_TYPE);
        if (!errors.has(row.number())) {
            rows.add(new AvailabilityRow(
                    row.number(),
                    centre,
                    unit,
                    free.orElseThrow(),
                    unavailable.orElse(null),
                    capacity.orElse(null),
                    reason.orElse(UnavailableReason.OTHER_TEMPORARY),
                    expectedReturn.orElse(null),
                    freshUntil.orElse(null)));
        }
    }

    private String text(SheetRow row, AvailabilityColumn column) {
        return value(row, column, Optional::of, RowFault.WRONG_TYPE)
                .filter(text -> isShort(row, column, text))
                .orElse("");
    }

    private boolean isShort(SheetRow row, AvailabilityColumn column, String text) {
        if (text.length() > LONGEST_CODE) {
            errors.add(row.number(), column.code(), RowFault.TOO_LONG);
        }
        return text.length() <= LONGEST_CODE;
    }

    private Optional<Integer> number(SheetRow row, AvailabilityColumn column) {
        var number = value(row, column, AvailabilityTable::wholeNumber, RowFault.WRONG_TYPE);
        if (number.filter(many -> many > Centre.MOST_BEDS).isPresent()) {
            errors.add(row.number(), column.code(), RowFault.TOO_LARGE);
        }
        return number;
    }

    /** A cell as what it should be; empty when it is empty, or with an error. */
    private <T> Optional<T> value(
            SheetRow row, AvailabilityColumn column, Function<String, Optional<T>> reader, RowFault otherwise) {
        var cell = header.cell(row, column);
        if (cell.formula()) {
            errors.add(row.number(), column.code(), RowFault.FORMULA);
            return Optional.empty();
        }
        if (cell.isEmpty()) {
            if (!column.optional()) {
                errors.add(row.number(), column.code(), RowFault.REQUIRED);
            }
            return Optional.empty();
        }
        var read = reader.apply(cell.text());
        if (read.isEmpty()) {
            errors.add(row.number(), column.code(), otherwise);
        }
        return read;
    }

    private static Optional<Integer> wholeNumber(String text) {
        var number = WHOLE_NUMBER.matcher(text);
        return number.matches() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }
}
