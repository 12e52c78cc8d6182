package fr.relais.capacity.adapter.files;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a line of the classic register, which knows no rule for quotation marks: mostly they are letters of a
 * name, around a whole cell they are there so that it can hold a semicolon.
 */
final class RegisterLine {

    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

    private final String line;
    private final List<String> cells = new ArrayList<>();

    private RegisterLine(String line) {
        this.line = line;
    }

    /** Read as it comes out at so many cells, if one of the two ways of reading it does. */
    static List<String> cells(String line, int expected) {
        var text = line.strip();
        var plain = new RegisterLine(text).split();
        return plain.size() == expected || text.indexOf(QUOTE) < 0 ? plain : new RegisterLine(text).splitByQuotes();
    }

    private List<String> split() {
        var from = 0;
        for (var to = line.indexOf(SEPARATOR); to >= 0; to = line.indexOf(SEPARATOR, from)) {
            add(line.substring(from, to));
            from = to + 1;
        }
        add(line.substring(from));
        return cells;
    }

    private List<String> splitByQuotes() {
        for (var from = 0; from <= line.length(); ) {
            var to = end(from);
            add(line.substring(from, to));
            from = to + 1;
        }
        return cells;
    }

    /** Where the cell ends that begins here: behind its closing quotation mark, if it has one, or before the next. */
    private int end(int from) {
        if (from < line.length() && line.charAt(from) == QUOTE) {
            for (var at = line.indexOf(QUOTE, from + 1); at >= 0; at = line.indexOf(QUOTE, at + 1)) {
                if (at + 1 == line.length() || line.charAt(at + 1) == SEPARATOR) {
                    return at + 1;
                }
                // Two of them stand for one.
                at += line.charAt(at + 1) == QUOTE ? 1 : 0;
            }
        }
        var next = line.indexOf(SEPARATOR, from);
        return next < 0 ? line.length() : next;
    }

    private void add(String cell) {
        var text = cell.strip();
        cells.add(
                isQuoted(text)
                        ? text.substring(1, text.length() - 1)
                                .replace("\"\"", "\"")
                                .strip()
                        : text);
    }

    /** As a whole, and not only a word at its beginning and another at its end. */
    private static boolean isQuoted(String text) {
        return text.length() > 1
                && text.charAt(0) == QUOTE
                && text.charAt(text.length() - 1) == QUOTE
                && text.substring(1, text.length() - 1).replace("\"\"", "").indexOf(QUOTE) < 0;
    }
}
