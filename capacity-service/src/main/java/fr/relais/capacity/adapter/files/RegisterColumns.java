package fr.relais.capacity.adapter.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.relais.capacity.domain.exchange.RegisterRow;

/** Where the classic file of the register has what: by position, or as a header says. */
final class RegisterColumns {

    private static final String NUMBER = "nofinesset";
    private static final String SECTION = "section";

    /** The positions of a file without a header, from 0, and how many cells a row of it has. */
    static final RegisterColumns CLASSIC = new RegisterColumns(
            Map.of(SECTION, 0, NUMBER, 1, "rs", 3, "rslongue", 4, "departement", 13, "telephone", 16, "categetab", 18),
            32);

    private final Map<String, Integer> positions;
    private final int cells;

    private RegisterColumns(Map<String, Integer> positions, int cells) {
        this.positions = Map.copyOf(positions);
        this.cells = cells;
    }

    static boolean isHeader(List<String> line) {
        var names = line.stream().map(RegisterColumns::name).toList();
        return names.contains(NUMBER) && names.contains("categetab");
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
        return !positions.containsKey(SECTION) || name(cell(line, SECTION)).equals("structureet");
    }

    boolean isWhole(List<String> line) {
        return line.size() >= cells;
    }

    /** The long name where there is one: the short one is cut in the register. */
    RegisterRow row(int number, List<String> line) {
        var longName = cell(line, "rslongue");
        return new RegisterRow(
                number,
                cell(line, NUMBER),
                cell(line, "categetab"),
                longName.isEmpty() ? cell(line, "rs") : longName,
                cell(line, "departement"),
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
