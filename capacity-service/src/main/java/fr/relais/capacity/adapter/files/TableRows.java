package fr.relais.capacity.adapter.files;

import java.util.ArrayList;
import java.util.List;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetRow;

/** The rows of a table whatever file they come from. What is too much is not held: the rest of the file is not read. */
final class TableRows {

    private final List<SheetRow> rows = new ArrayList<>();
    private final ImportLimits limits;
    private final HeldText held = new HeldText();

    TableRows(ImportLimits limits) {
        this.limits = limits;
    }

    /** One row more; an empty one is none. */
    void add(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (rows.size() > limits.tableRows()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, row.number());
        }
        row.cells().forEach(cell -> held.add(cell.text()));
        rows.add(row);
    }

    /** All of them, of which there is at least one. */
    List<SheetRow> all() {
        if (rows.isEmpty()) {
            throw new UnreadableFile(FileFault.EMPTY_FILE);
        }
        return rows;
    }
}
