package fr.relais.platform.messaging;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The constants of a short list, found by the letters of their names: no string is made of a name that is only looked
 * up. Sets of them that are equal are one object, as most units say the same.
 */
public final class Codes<E extends Enum<E>> {

    private final E[] constants;
    private final char[][] names;

    /** Where a constant is looked for first follows from its name; at least half of the slots are free. */
    private final int[] slots;

    /** By the bits of those that are in it; made when it is asked for first. */
    private final AtomicReferenceArray<@Nullable Set<E>> sets;

    /** Of at most a dozen or so constants: there is room for every set of them. */
    public Codes(Class<E> type) {
        constants = type.getEnumConstants();
        names = Stream.of(constants).map(code -> code.name().toCharArray()).toArray(char[][]::new);
        sets = new AtomicReferenceArray<>(1 << constants.length);
        slots = new int[4 * Integer.highestOneBit(constants.length)];
        for (var number = 0; number < names.length; number++) {
            var slot = slotOf(names[number], 0, names[number].length);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = number + 1;
        }
    }

    /** Absent when there is none of this name. */
    @Nullable
    E named(char[] text, int from, int length) {
        for (var slot = slotOf(text, from, length); slots[slot] != 0; slot = next(slot)) {
            var name = names[slots[slot] - 1];
            if (Arrays.equals(name, 0, name.length, text, from, from + length)) {
                return constants[slots[slot] - 1];
            }
        }
        return null;
    }

    /** Those whose ordinals are set as bits. */
    Set<E> set(int bits) {
        var known = sets.get(bits);
        if (known == null) {
            known = made(bits);
            sets.set(bits, known);
        }
        return known;
    }

    private Set<E> made(int bits) {
        return Stream.of(constants)
                .filter(code -> (bits >>> code.ordinal() & 1) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private int slotOf(char[] text, int from, int length) {
        var hash = length == 0 ? 0 : (length * 31 + text[from]) * 31 + text[from + length - 1];
        return hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
