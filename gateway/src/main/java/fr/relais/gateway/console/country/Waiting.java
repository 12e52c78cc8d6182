package fr.relais.gateway.console.country;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.country.CountryViews.Listed;
import fr.relais.gateway.console.country.CountryViews.Requests;

/**
 * How many wait for how long: numbers, and nothing of any of them.
 *
 * @param ages how many open requests are older than each age and younger than the next; the name of a word for each
 * @param late requests for tonight that have waited for more than an hour
 * @param more whether there are others that are not counted
 */
record Waiting(Map<String, Long> ages, long late, boolean more) {

    private static final List<Duration> AGES =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7));

    private static final Duration LONGEST = Duration.ofDays(36_500);

    static Waiting of(Requests found, Instant now) {
        var requests = found.underWay();
        return new Waiting(ages(requests, now), late(requests, now), found.next() != null);
    }

    private static Map<String, Long> ages(List<Listed> requests, Instant now) {
        var ages = new LinkedHashMap<String, Long>();
        var younger = Duration.ZERO;
        for (var age : AGES) {
            ages.put("age." + ages.size(), between(requests, now, younger, age));
            younger = age;
        }
        ages.put("age." + ages.size(), between(requests, now, younger, LONGEST));
        return ages;
    }

    private static long between(List<Listed> requests, Instant now, Duration from, Duration until) {
        return requests.stream()
                .map(request -> Duration.between(request.submittedAt(), now))
                .filter(age -> age.compareTo(from) >= 0 && age.compareTo(until) < 0)
                .count();
    }

    private static long late(List<Listed> requests, Instant now) {
        var hourAgo = now.minus(AGES.get(0));
        return requests.stream()
                .filter(request -> request.track().equals("EMERGENCY"))
                .filter(request -> {
                    var since = request.waitingSince();
                    return since != null && since.isBefore(hourAgo);
                })
                .count();
    }
}
