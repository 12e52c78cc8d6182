package fr.relais.platform.store;

import java.util.Locale;

/**
 * Which write a document saw last: the how-manieth of which process.
 *
 * @param writer what the process calls itself, another name at each start
 * @param number rises with every write of that process, over all its collections
 */
record Tail(String writer, long number) {

    private static final char BETWEEN = '-';

    /** Sorts after every number of a writer. */
    private static final char AFTER = '.';

    private static final int HEXADECIMAL = 16;

    /** As it is stored: texts of one writer sort as their numbers do. */
    static Tail of(String text) {
        var between = text.lastIndexOf(BETWEEN);
        return new Tail(text.substring(0, between), Long.parseLong(text.substring(between + 1), HEXADECIMAL));
    }

    String text() {
        return writer + BETWEEN + String.format(Locale.ROOT, "%012x", number);
    }

    /** What sorts after all that this writer ever writes, and before all of others. */
    static String end(String writer) {
        return writer + AFTER;
    }
}
