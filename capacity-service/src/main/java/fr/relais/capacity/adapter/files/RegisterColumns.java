package fr.relais.capacity.adapter.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.capacity.domain.exchange.RegisterRow;

/** Where the classic file of the register has what: by position, or as a header says. */
final class RegisterColumns {

    private static final String NUMBER = "nofinesset";
    private static final String SECTION = "section";
    private static final String CATEGORY = "categetab";
    private static final String DEPARTEMENT = "departement";
    private static final String ESTABLISHMENT = "structureet";
    private static final Pattern CODE_OF_A_CATEGORY = Pattern.compile("[0-9]{3,4}");
    private static final Pattern CODE_OF_A_DEPARTEMENT = Pattern.compile("[0-9][0-9A-J][0-9]?");

    /** The kinds of rows of the classic file, and how many cells each has. */
    private static final Map<String, Integer> KINDS = Map.of(ESTABLISHMENT, 32, "geolocalisation", 6);

    /** The positions of a file without a header, from 0, and how many cells a row of it has. */
    static final RegisterColumns CLASSIC = new RegisterColumns(
            Map.of(SECTION, 0, NUMBER, 1, "rs", 3, "rslongue", 4, DEPARTEMENT, 13, "telephone", 16, CATEGORY, 18), 32);

    private final Map<String, Integer> positions;
    private final int cells;

    private RegisterColumns(Map<String, Integer> positions, int cells) {
        this.positions = Map.copyOf(positions);
        this.cells = cells;
    }

    static boolean isHeader(List<String> line) {
        return names(line, NUMBER) && names(line, CATEGORY);
    }

    private static boolean names(List<String> line, String column) {
        return line.stream().anyMatch(cell -> cell.strip().equalsIgnoreCase(column));
    }

    static RegisterColumns of(List<String> header) {
        var positions = new HashMap<String, Integer>();
        for (var at = 0; at < header.size(); at++) {
            positions.putIfAbsent(name(header.get(at)), at);
        }
        return new RegisterColumns(positions, header.size());
    }

    /** Whether a line is an establishment; a file without sections has nothing else. */
    boolean isEstablishment(List<String> line) {
        return !positions.containsKey(SECTION) || name(cell(line, SECTION)).equals(ESTABLISHMENT);
    }

    /** How many cells a row has. */
    int count() {
        return cells;
    }

    boolean isWhole(List<String> line) {
        return line.size() >= cells;
    }

    /** Whether a row has cells in excess that are not new columns behind the others: a name with a semicolon in it. */
    boolean isShifted(List<String> line) {
        return line.size() > cells
                && !(CODE_OF_A_CATEGORY.matcher(cell(line, CATEGORY)).matches()
                        && CODE_OF_A_DEPARTEMENT
                                .matcher(cell(line, DEPARTEMENT))
                                .matches());
    }

    /** Whether a line without an end is only the beginning of a row. */
    boolean breaksOff(List<String> line) {
        if (!positions.containsKey(SECTION)) {
            return line.size() < cells;
        }
        var kind = name(line.get(0));
        return KINDS.entrySet().stream()
                .anyMatch(known -> known.getKey().startsWith(kind) && line.size() < known.getValue());
    }

    /** The long name where there is one: the short one is cut in the register. */
    RegisterRow row(int number, List<String> line) {
        var longName = cell(line, "rslongue");
        return new RegisterRow(
                number,
                cell(line, NUMBER),
                cell(line, CATEGORY),
                longName.isEmpty() ? cell(line, "rs") : longName,
                cell(line, DEPARTEMENT),
                cell(line, "telephone"),
                true);
    }

    private String cell(List<String> line, String column) {
        var position = positions.get(column);
        return position == null || position >= line.size()
                ? ""
                : line.get(position).strip();
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
