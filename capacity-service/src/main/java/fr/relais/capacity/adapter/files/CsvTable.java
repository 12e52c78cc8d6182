package fr.relais.capacity.adapter.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.SheetRow;

/** A table as text. The separator is the one that the first line has most of. */
final class CsvTable {

    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int BUFFER = 64 * 1024;

    private CsvTable() {}

    static List<SheetRow> read(Path file, ImportLimits limits) throws IOException {
        try (var text = StrictText.open(file, Math.min(limits.fileBytes(), limits.unpackedBytes()))) {
            return read(text, limits);
        }
    }

    private static List<SheetRow> read(BufferedReader text, ImportLimits limits) throws IOException {
        var separator = separator(text);
        var end = new EndOfText(text);
        var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(end);
        try {
            return whole(rows(csv, limits), end);
        } catch (CsvParseException broken) {
            // Either a quotation that never ends, or a cell that does not for longer than any should be.
            throw new UnreadableFile(text.read() < 0 ? FileFault.TRUNCATED : FileFault.CELL_TOO_LONG);
        }
    }

    /** A last row without an end that is shorter than the header is where the file was cut off. */
    private static List<SheetRow> whole(List<SheetRow> rows, EndOfText end) {
        var last = rows.get(rows.size() - 1);
        if (!end.endsALine() && last.cells().size() < rows.get(0).cells().size()) {
            throw new UnreadableFile(FileFault.TRUNCATED, last.number());
        }
        return rows;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var counts = new int[SEPARATORS.length];
        for (var at = 0; at < LONGEST_HEADER; at++) {
            var next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            for (var each = 0; each < SEPARATORS.length; each++) {
                counts[each] += next == SEPARATORS[each] ? 1 : 0;
            }
        }
        text.reset();
        var best = 0;
        for (var each = 1; each < SEPARATORS.length; each++) {
            best = counts[each] > counts[best] ? each : best;
        }
        return SEPARATORS[best];
    }

    private static List<SheetRow> rows(Iterable<CsvRecord> csv, ImportLimits limits) {
        var rows = new TableRows(limits);
        for (var line : csv) {
            rows.add(row(line, limits));
        }
        return rows.all();
    }

    private static SheetRow row(CsvRecord line, ImportLimits limits) {
        var number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() > limits.columns()) {
            throw new UnreadableFile(FileFault.TOO_MANY_COLUMNS, number);
        }
        var cells = line.getFields().stream()
                .map(field -> cell(field, number, limits))
                .toList();
        return new SheetRow(number, cells);
    }

    private static SheetCell cell(String field, int row, ImportLimits limits) {
        if (field.length() > limits.cell()) {
            throw new UnreadableFile(FileFault.CELL_TOO_LONG, row);
        }
        return SheetCell.ofText(field);
    }
}
