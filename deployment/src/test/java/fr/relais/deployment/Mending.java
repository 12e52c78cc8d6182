package fr.relais.deployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has written of a release that only mends a library of ours and is not taken yet: a line of
 * {@code docs/security/updates.csv}.
 *
 * @param family who makes the library, and the version that we bring
 * @param newer the newest release that mends it
 * @param since when such a release was first seen here; a newer one does not begin the time anew
 * @param weakness the worst that any of them brings to an end
 * @param reason why it is not taken yet
 */
record Mending(String family, String newer, LocalDate since, Weakness weakness, String reason) {

    static final String FILE = "docs/security/updates.csv";

    /** How bad a weakness is that a release brings to an end, and within how many days it is taken. */
    enum Weakness {
        CRITICAL(2, "within 48 hours where it is critical"),
        HIGH(7, "within 7 days where it is high"),
        OTHER(30, "within 30 days else"),
        NONE(90, "a release that brings no weakness to an end is taken within 90 days");

        private final int days;
        private final String said;

        Weakness(int days, String said) {
            this.days = days;
            this.said = said;
        }

        int days() {
            return days;
        }

        /** As it stands in SECURITY.md. */
        String said() {
            return said;
        }
    }

    /** Without the header. */
    static List<Mending> read(String table) {
        return table.lines().skip(1).map(Mending::of).toList();
    }

    private static Mending of(String line) {
        var cells = line.split(";", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells are needed: " + line);
        }
        return new Mending(
                cells[0],
                cells[1],
                LocalDate.parse(cells[2]),
                Weakness.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4]);
    }

    LocalDate until() {
        return since.plusDays(weakness.days());
    }

    /**
     * What is not as SECURITY.md says.
     *
     * @param found the newest release that mends, by family; only where there is one
     * @param written what somebody has looked at
     */
    static List<String> faults(Map<String, String> found, List<Mending> written, LocalDate today) {
        var byFamily = written.stream().collect(Collectors.toMap(Mending::family, each -> each));
        var ofFound = found.entrySet().stream()
                .map(newer -> fault(newer.getKey(), newer.getValue(), byFamily.get(newer.getKey()), today))
                .flatMap(Optional::stream);
        var ofNothing = byFamily.keySet().stream()
                .filter(family -> !found.containsKey(family))
                .map(family -> family + ": nothing newer is known, the line has to go");
        return Stream.concat(ofFound, ofNothing).sorted().toList();
    }

    private static Optional<String> fault(String family, String newer, Mending written, LocalDate today) {
        var there = family + " -> " + newer;
        if (written == null || !written.newer().equals(newer)) {
            return Optional.of(there + ": nobody has looked at it");
        }
        if (written.since().isAfter(today) || written.reason().isBlank()) {
            return Optional.of(there + ": seen in the future, or kept for no reason");
        }
        return today.isAfter(written.until())
                ? Optional.of(there + ": had to be taken until " + written.until())
                : Optional.empty();
    }
}
