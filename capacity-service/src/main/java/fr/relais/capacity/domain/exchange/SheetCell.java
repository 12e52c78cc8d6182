package fr.relais.capacity.domain.exchange;

/**
 * One cell of a table.
 *
 * @param text what it shows, without white space around it
 * @param formula whether a spreadsheet would compute it
 */
public record SheetCell(String text, boolean formula) {

    public static final SheetCell EMPTY = new SheetCell("", false);

    /** A cell of a text file. What begins like a formula would be one when the file is opened in a spreadsheet. */
    public static SheetCell ofText(String written) {
        return new SheetCell(written.strip(), looksLikeFormula(written));
    }

    public boolean isEmpty() {
        return text.isEmpty() && !formula;
    }

    /** Whether spreadsheets compute a cell with this text: they skip white space before the first sign. */
    public static boolean looksLikeFormula(String written) {
        var text = written.strip();
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }
}
