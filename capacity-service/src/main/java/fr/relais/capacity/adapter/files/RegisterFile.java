package fr.relais.capacity.adapter.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.capacity.domain.exchange.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * The classic open file of the register: one line a row, a line of metadata before them, no header unless there is one.
 *
 * <p>Quotation marks are letters in it, except around a whole cell. Rows of a kind that is not known are about
 * something else.
 */
final class RegisterFile {

    private static final int LONGEST_LINE = 16 * 1024;

    private final BufferedReader text;
    private final RegisterIntake intake;
    private final ImportLimits limits;
    private RegisterColumns columns = RegisterColumns.CLASSIC;
    private int number;

    private RegisterFile(BufferedReader text, RegisterIntake intake, ImportLimits limits) {
        this.text = text;
        this.intake = intake;
        this.limits = limits;
    }

    static void read(Path file, RegisterIntake intake, ImportLimits limits) throws IOException {
        try (var text = StrictText.open(file, limits.unpackedBytes())) {
            new RegisterFile(text, intake, limits).read();
        }
    }

    private void read() throws IOException {
        for (var line = line(); line != null; line = line()) {
            if (number > limits.registerRows()) {
                throw new UnreadableFile(FileFault.TOO_MANY_ROWS, number);
            }
            if (!line.isBlank()) {
                take(cells(line));
            }
        }
        if (number == 0) {
            throw new UnreadableFile(FileFault.EMPTY_FILE);
        }
    }

    private void take(List<String> line) {
        if (RegisterColumns.isHeader(line)) {
            columns = RegisterColumns.of(line);
        } else if (!columns.isEstablishment(line)) {
            intake.ignore();
        } else if (!columns.isWhole(line)) {
            intake.reject(number, "", RowFault.TRUNCATED_ROW);
        } else {
            intake.take(columns.row(number, line));
        }
        if (intake.overfull()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, number);
        }
    }

    /** The next line, or null at the end; a line without an end is not waited for. */
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        var next = text.read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = text.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new UnreadableFile(FileFault.CELL_TOO_LONG, number);
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var from = 0;
        for (var to = line.indexOf(';'); to >= 0; to = line.indexOf(';', from)) {
            cells.add(unquoted(line.substring(from, to)));
            from = to + 1;
        }
        cells.add(unquoted(line.substring(from)));
        return cells;
    }

    private static String unquoted(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
