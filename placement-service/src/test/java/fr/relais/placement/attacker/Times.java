package fr.relais.placement.attacker;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.territory.Territory;

/**
 * What a time in an answer tells of where a house is. Whoever knows the code reckons for every département when it
 * would be, and keeps those for which it is that to the millisecond.
 */
final class Times {

    private static final int MOST_DAYS = 21;
    private static final int MOST_BUSINESS_DAYS = 5;
    private static final int[] MINUTES_A_BORDER = {30, 60, 120};

    private final Territory map;
    private final Set<Instant> own = new HashSet<>();

    Times(Territory map) {
        this.map = map;
    }

    /** When he did something, or what he said himself. */
    void knows(Instant moment) {
        own.add(moment);
    }

    /** Those that follow from what he did and said, wherever the house is, are left out. */
    Set<Instant> strange(Collection<Instant> told) {
        var strange = new TreeSet<>(told);
        strange.removeAll(own);
        own.stream().flatMap(Times::following).forEach(strange::remove);
        return strange;
    }

    private static Stream<Instant> following(Instant moment) {
        var reserved = Policy.EMERGENCY.reservation().after(moment, "75");
        return Stream.of(moment.plus(Policy.EMERGENCY.thinking()), reserved, reserved.truncatedTo(ChronoUnit.HOURS));
    }

    /** The départements of which somebody who is there would make that time. */
    Set<String> places(Instant told, String from, Collection<String> among) {
        return among.stream().filter(code -> makes(told, from, code)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean makes(Instant told, String from, String departement) {
        return own.stream()
                .filter(moment -> !moment.isAfter(told))
                .anyMatch(moment -> byTravel(moment, from, departement).anyMatch(told::equals)
                        || limits().map(limit -> limit.after(moment, departement))
                                .anyMatch(at -> at.equals(told)
                                        || at.truncatedTo(ChronoUnit.HOURS).equals(told)));
    }

    private Stream<Instant> byTravel(Instant moment, String from, String departement) {
        var borders = map.bordersFrom(from).getOrDefault(departement, 0);
        return IntStream.of(MINUTES_A_BORDER).mapToObj(each -> moment.plus(Duration.ofMinutes((long) each * borders)));
    }

    private static Stream<Limit> limits() {
        return Stream.concat(
                IntStream.rangeClosed(1, MOST_DAYS).mapToObj(Limit.CalendarDays::new),
                IntStream.rangeClosed(1, MOST_BUSINESS_DAYS).mapToObj(Limit.BusinessDays::new));
    }
}
