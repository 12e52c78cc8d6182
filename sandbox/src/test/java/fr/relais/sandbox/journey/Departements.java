package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Départements for tests to which it does not matter which one it is. */
final class Departements {

    /** Named by scenarios, or beside what they name. */
    private static final Set<String> NAMED = Set.of("13", "20", "31", "38", "44", "69", "75", "84", "85", "92");

    private static final int LAST = 95;

    private Departements() {}

    static List<String> ofTheMainland() {
        return IntStream.rangeClosed(1, LAST)
                .mapToObj("%02d"::formatted)
                .filter(code -> !NAMED.contains(code))
                .toList();
    }
}
