package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.UnavailableReason;

/**
 * Reads a table of availability row by row. What a cell says is taken or named as an error; nothing is guessed and
 * nothing is computed.
 */
public final class AvailabilityTable {

    private static final int LONGEST_CODE = 40;

    private final HeaderOfTable header;
    private final LocalDate today;
    private final RowErrors errors = new RowErrors();
    private final List<AvailabilityRow> rows = new ArrayList<>();

    private AvailabilityTable(HeaderOfTable header, LocalDate today) {
        this.header = header;
        this.today = today;
    }

    /**
     * Reads all rows after the first, which is the header.
     *
     * @param said positions from 0 of columns that the header does not name as it should
     * @param refuse is told why the table as a whole cannot be read, and does not return
     */
    public static AvailabilityTable of(
            List<SheetRow> table,
            Map<AvailabilityColumn, Integer> said,
            LocalDate today,
            Function<FileFault, RuntimeException> refuse) {
        var header = HeaderOfTable.of(table.get(0), said).orElseThrow(() -> refuse.apply(FileFault.DUPLICATE_COLUMN));
        if (header.lacksColumns()) {
            throw refuse.apply(FileFault.MISSING_COLUMN);
        }
        var read = new AvailabilityTable(header, today);
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
        var reason = value(row, AvailabilityColumn.REASON, ReasonNames::read, RowFault.UNKNOWN_CODE);
        var expectedReturn = value(row, AvailabilityColumn.EXPECTED_RETURN, SheetDate::read, RowFault.WRONG_TYPE);
        checkFreshness(row);
        if (!errors.has(row.number())) {
            rows.add(new AvailabilityRow(
                    row.number(),
                    centre,
                    unit,
                    free.orElseThrow(),
                    unavailable.orElse(null),
                    reason.orElse(UnavailableReason.OTHER_TEMPORARY),
                    expectedReturn.orElse(null)));
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

    /** A vacancy counts as long as its unit's freshness says; a table cannot make it shorter yet, nor longer. */
    private void checkFreshness(SheetRow row) {
        value(row, AvailabilityColumn.FRESH_UNTIL, SheetDate::read, RowFault.WRONG_TYPE)
                .ifPresent(until -> errors.add(
                        row.number(),
                        AvailabilityColumn.FRESH_UNTIL.code(),
                        until.isBefore(today) ? RowFault.IN_THE_PAST : RowFault.UNSUPPORTED));
    }

    private static Optional<Integer> wholeNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
