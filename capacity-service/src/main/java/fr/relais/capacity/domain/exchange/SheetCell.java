package fr.relais.capacity.domain.exchange;

/**
 * One cell of a table.
 *
 * @param text what it shows, without white space around it
 * @param formula whether a spreadsheet would compute it
 */
public record SheetCell(String text, boolean formula) {

    private static final String FIRST_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    public static final SheetCell EMPTY = new SheetCell("", false);

    /** A cell of a text file. What begins like a formula would be one when the file is opened in a spreadsheet. */
    public static SheetCell ofText(String written) {
        var text = stripped(written);
        return text.isEmpty() ? EMPTY : new SheetCell(text, looksLikeFormula(text));
    }

    public boolean isEmpty() {
        return text.isEmpty() && !formula;
    }

    /**
     * Whether spreadsheets compute a cell with this text: they skip what cannot be seen before the first sign, and some
     * take wide signs for narrow ones.
     */
    public static boolean looksLikeFormula(String written) {
        var text = stripped(written);
        return !text.isEmpty() && FIRST_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** Without what cannot be seen around it, such as the spaces that do not break in French numbers. */
    public static String stripped(String written) {
        var from = 0;
        var to = written.length();
        while (from < to && isInvisible(written.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(written.charAt(to - 1))) {
            to--;
        }
        return written.substring(from, to);
    }

    private static boolean isInvisible(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
