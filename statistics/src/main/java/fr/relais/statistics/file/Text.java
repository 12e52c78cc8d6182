package fr.relais.statistics.file;

/** Text that a spreadsheet shows and does not compute. */
final class Text {

    private static final String FIRST_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n";

    private Text() {}

    static String neutral(String text) {
        var first = 0;
        while (first < text.length() && isUnseen(text.charAt(first))) {
            first++;
        }
        var computed = first < text.length() && FIRST_SIGNS.indexOf(text.charAt(first)) >= 0;
        return computed || first > 0 ? "'" + text : text;
    }

    private static boolean isUnseen(char sign) {
        return Character.isSpaceChar(sign)
                || Character.isWhitespace(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
