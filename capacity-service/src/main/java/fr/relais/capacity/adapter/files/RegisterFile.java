package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.capacity.domain.exchange.RowFault;

/**
 * The classic open file of the register: one line a row, a line of metadata before them, no header unless there is one.
 *
 * <p>Rows of a kind that is not known are about something else. A last line that is only the beginning of one is where
 * the file was cut off: what is missing behind it would be taken for closed.
 */
final class RegisterFile {

    private final Lines lines;
    private final RegisterIntake intake;
    private final ImportLimits limits;
    private RegisterColumns columns = RegisterColumns.CLASSIC;

    private RegisterFile(Lines lines, RegisterIntake intake, ImportLimits limits) {
        this.lines = lines;
        this.intake = intake;
        this.limits = limits;
    }

    static void read(Path file, RegisterIntake intake, ImportLimits limits) throws IOException {
        try (var text = StrictText.open(file, limits.unpackedBytes())) {
            new RegisterFile(new Lines(text), intake, limits).read();
        }
    }

    private void read() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (lines.number() > limits.registerRows()) {
                throw new UnreadableFile(FileFault.TOO_MANY_ROWS, lines.number());
            }
            if (!line.isBlank()) {
                take(RegisterLine.cells(line, columns.count()));
            }
        }
        if (lines.number() == 0) {
            throw new UnreadableFile(FileFault.EMPTY_FILE);
        }
    }

    private void take(List<String> line) {
        if (RegisterColumns.isHeader(line)) {
            columns = RegisterColumns.of(line);
        } else if (!lines.ended() && columns.breaksOff(line)) {
            throw new UnreadableFile(FileFault.TRUNCATED, lines.number());
        } else if (!columns.isEstablishment(line)) {
            intake.ignore();
        } else if (!columns.isWhole(line)) {
            intake.reject(lines.number(), "", RowFault.TRUNCATED_ROW);
        } else if (columns.isShifted(line)) {
            intake.reject(lines.number(), "", RowFault.TOO_MANY_CELLS);
        } else {
            intake.take(columns.row(lines.number(), line));
        }
        if (intake.overfull()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, lines.number());
        }
    }
}
