package fr.relais.benchmarks.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notices in the order in which they are sent: those about one thing as they happened, everything else mixed. One of
 * four is sent once more later on, when others about the same thing may have followed: so repeats are out of order.
 *
 * @param notices each once
 * @param sent in this order, repeats among them
 */
record Burst(List<Notice> notices, List<Notice> sent) {

    private static final int ONE_IN = 4;

    /** One that is sent at a moment between 0 and 1. */
    private record Due(double moment, Notice notice) {}

    /** As many to each organisation; an even number, because of each thing there are two. */
    static Burst of(List<String> organisations, int toEach, long seed) {
        var random = new Random(seed);
        var notices = new ArrayList<Notice>();
        var due = new ArrayList<Due>();
        for (var organisation : organisations) {
            for (var thing = 0; thing < toEach / 2; thing++) {
                var first = Notice.ofAnOffer(organisation, random);
                var last = first.closed(random);
                var opened = random.nextDouble();
                notices.add(first);
                notices.add(last);
                due.add(new Due(opened, first));
                due.add(new Due(opened + random.nextDouble() * (1 - opened), last));
            }
        }
        due.addAll(repeats(due, random));
        due.sort(Comparator.comparingDouble(Due::moment));
        return new Burst(notices, due.stream().map(Due::notice).toList());
    }

    private static List<Due> repeats(List<Due> due, Random random) {
        var repeats = new ArrayList<Due>();
        for (var number = 0; number < due.size(); number += ONE_IN) {
            var once = due.get(number + random.nextInt(Math.min(ONE_IN, due.size() - number)));
            repeats.add(new Due(once.moment() + random.nextDouble() * (1 - once.moment()), once.notice()));
        }
        return repeats;
    }

    /** What must be in each inbox, each once. */
    Map<String, List<String>> due() {
        return notices.stream()
                .collect(Collectors.groupingBy(
                        Notice::organisation, TreeMap::new, Collectors.mapping(Notice::shown, Collectors.toList())));
    }
}
