package fr.relais.placement.adapter.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The constants of a list by their names. Sets of them that are equal are one object: most units say the same. */
final class Codes<E extends Enum<E>> {

    private final Map<String, E> names;
    private final Map<Long, Set<E>> sets = new ConcurrentHashMap<>();

    Codes(Class<E> type) {
        names = Stream.of(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }

    /** Absent when there is none of this name. */
    @Nullable
    E named(String name) {
        return names.get(name);
    }

    /** Nothing when there is none of this name. */
    long bitOf(String name) {
        var code = names.get(name);
        return code == null ? 0 : bitOf(code);
    }

    private long bitOf(E code) {
        return 1L << code.ordinal();
    }

    /** Those whose bits are set. */
    Set<E> set(long bits) {
        return sets.computeIfAbsent(bits, this::made);
    }

    private Set<E> made(long bits) {
        return names.values().stream()
                .filter(code -> (bits & bitOf(code)) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
