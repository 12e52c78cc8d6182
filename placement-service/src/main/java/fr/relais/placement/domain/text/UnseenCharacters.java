package fr.relais.placement.domain.text;

import java.util.Set;

/**
 * What ends lines, turns the direction of reading, or is not seen at all: controls, formats, separators, halves of
 * characters, and what is private or unknown. Whoever reads a text with one of them reads another text than stands
 * there.
 */
public final class UnseenCharacters {

    private static final Set<Byte> UNSEEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED);

    private UnseenCharacters() {}

    /** Whether there is one. */
    public static boolean areIn(String text) {
        return text.codePoints().anyMatch(UnseenCharacters::isUnseen);
    }

    /** The same, where lines may end. */
    public static boolean areInLinesOf(String text) {
        return text.codePoints().anyMatch(one -> one != '\n' && one != '\r' && isUnseen(one));
    }

    private static boolean isUnseen(int one) {
        return UNSEEN.contains((byte) Character.getType(one));
    }
}
