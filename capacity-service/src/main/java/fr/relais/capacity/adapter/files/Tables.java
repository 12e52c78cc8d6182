package fr.relais.capacity.adapter.files;

import java.util.List;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetRow;

/** What is true of a table whatever file it comes from. */
final class Tables {

    private Tables() {}

    /** One row more, unless there are too many: the rest of the file is not read then. */
    static void add(List<SheetRow> rows, SheetRow row, ImportLimits limits) {
        if (rows.size() > limits.tableRows()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, row.number());
        }
        rows.add(row);
    }

    static List<SheetRow> notEmpty(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new UnreadableFile(FileFault.EMPTY_FILE);
        }
        return rows;
    }
}
