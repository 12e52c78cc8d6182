package fr.relais.gateway.console.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file as statistics are published: cells between semicolons, in quotation marks where they hold what would end them.
 */
final class Csv {

    private static final char MARK = '\ufeff';

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Csv() {}

    /** Its rows; what is broken is read as far as it can be. */
    static List<List<String>> rows(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var csv = new Csv();
        for (var at = 0; at < text.length(); at++) {
            at += csv.read(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : '\n');
        }
        if (!csv.row.isEmpty() || csv.cell.length() > 0) {
            csv.endRow();
        }
        return csv.rows;
    }

    /** How many signs more than this one were read. */
    private int read(char sign, char next) {
        if (quoted) {
            return readQuoted(sign, next);
        }
        switch (sign) {
            case '"' -> quoted = true;
            case ';' -> endCell();
            case '\n' -> endRow();
            case '\r', MARK -> {}
            default -> cell.append(sign);
        }
        return 0;
    }

    private int readQuoted(char sign, char next) {
        if (sign != '"') {
            cell.append(sign);
            return 0;
        }
        if (next == '"') {
            cell.append(sign);
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }
}
