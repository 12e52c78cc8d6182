package fr.relais.platform.start;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which name somebody meant who mistyped one. */
final class Likeness {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS_FOR_A_MISTAKE = 6;

    private Likeness() {}

    /** The nearest of them, unless it takes too many changes to be meant. */
    static Optional<String> nearest(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.<String>comparingInt(one -> changes(name, one)).thenComparing(one -> one))
                .filter(one -> changes(name, one) <= Math.max(1, name.length() / LETTERS_FOR_A_MISTAKE));
    }

    /** How many letters have to be put in, taken out, replaced or swapped with the next to make one of the other. */
    static int changes(String one, String other) {
        var before = new int[other.length() + 1];
        var above = IntStream.rangeClosed(0, other.length()).toArray();
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[above.length];
            current[0] = row;
            for (var column = 1; column < above.length; column++) {
                var replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
                if (isSwapped(one, row, other, column)) {
                    current[column] = Math.min(current[column], before[column - 2] + 1);
                }
            }
            before = above;
            above = current;
        }
        return above[other.length()];
    }

    private static boolean isSwapped(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
