package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import fr.relais.placement.domain.request.DangerTier;

/** Random batches, and all there is to say about a small one. */
final class Batches {

    private final Random random;

    Batches(long seed) {
        random = new Random(seed);
    }

    /** Whole units and single beds: one household each. */
    Batch oneEach(int claims, int sites) {
        return batch(
                claims(claims, 4),
                IntStream.range(0, sites)
                        .mapToObj(number -> random.nextBoolean()
                                ? new Site(true, 1 + random.nextInt(4), random.nextInt(2), random.nextInt(5))
                                : new Site(false, 1, 0, random.nextInt(5)))
                        .toList(),
                0);
    }

    /** Households share sites, and centres have limits. */
    Batch shared(int claims, int sites, int limits) {
        return batch(
                claims(claims, 3),
                IntStream.range(0, sites)
                        .mapToObj(number -> new Site(
                                random.nextInt(3) == 0,
                                1 + random.nextInt(4),
                                random.nextInt(3) == 0 ? 1 : 0,
                                random.nextInt(3)))
                        .toList(),
                limits);
    }

    private List<Claim> claims(int count, int largest) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var people = 1 + random.nextInt(largest);
                    var infants = random.nextInt(3) == 0 ? random.nextInt(people) : 0;
                    return new Claim(DangerTier.values()[random.nextInt(3)], people, infants, random.nextInt(4));
                })
                .toList();
    }

    private Batch batch(List<Claim> claims, List<Site> sites, int limits) {
        var oneIn = 1 + random.nextInt(3);
        var options = claims.stream()
                .map(claim -> {
                    var possible = new BitSet();
                    IntStream.range(0, sites.size())
                            .filter(site -> random.nextInt(oneIn) == 0)
                            .filter(site -> sites.get(site).takes(List.of(claim)))
                            .forEach(possible::set);
                    return possible;
                })
                .toList();
        var some = IntStream.range(0, limits)
                .mapToObj(number -> {
                    var within = new BitSet();
                    IntStream.range(0, 3)
                            .map(site -> 3 * number + site)
                            .filter(site -> site < sites.size())
                            .forEach(within::set);
                    return new Limit(within, 1 + random.nextInt(5));
                })
                .toList();
        return new Batch(
                claims,
                sites,
                options,
                some,
                some.stream().map(centre -> apart(centre, claims.size())).toList());
    }

    /** Some of the first claims must not meet in one centre; a limit stands for one. */
    private Apart apart(Limit centre, int people) {
        var claims = new BitSet();
        IntStream.range(0, Math.min(4, people))
                .filter(claim -> random.nextBoolean())
                .forEach(claims::set);
        return new Apart(claims, centre.sites());
    }

    private static boolean meet(Apart apart, int[] siteOf) {
        return apart.claims().stream()
                        .filter(claim -> siteOf[claim] >= 0)
                        .filter(claim -> apart.sites().get(siteOf[claim]))
                        .count()
                > 1;
    }

    static boolean keepsToEveryRule(Batch batch, int[] siteOf) {
        var occupants = new ArrayList<List<Claim>>();
        batch.sites().forEach(site -> occupants.add(new ArrayList<>()));
        for (var claim = 0; claim < siteOf.length; claim++) {
            if (siteOf[claim] >= 0) {
                occupants.get(siteOf[claim]).add(batch.claims().get(claim));
                if (!batch.options().get(claim).get(siteOf[claim])) {
                    return false;
                }
            }
        }
        return batch.apart().stream().noneMatch(apart -> meet(apart, siteOf))
                && IntStream.range(0, occupants.size())
                        .allMatch(site -> hasRoom(batch.sites().get(site), occupants.get(site)))
                && batch.limits().stream()
                        .allMatch(limit -> limit.sites().stream()
                                        .flatMap(site ->
                                                occupants.get(site).stream().mapToInt(Claim::people))
                                        .sum()
                                <= limit.people());
    }

    private static boolean hasRoom(Site site, List<Claim> claims) {
        if (site.whole() && claims.size() > 1) {
            return false;
        }
        var cots = site.cots();
        var beds = site.beds();
        for (var claim : claims) {
            var inCots = Math.min(cots, Math.min(claim.infants(), claim.people() - 1));
            cots -= inCots;
            beds -= claim.people() - inCots;
        }
        return beds >= 0;
    }

    /** The greatest worth of all assignments, by looking at each of them. */
    static Worth bestOfAll(Batch batch) {
        return bestOfAll(
                batch, IntStream.generate(() -> -1).limit(batch.claims().size()).toArray(), 0);
    }

    private static Worth bestOfAll(Batch batch, int[] siteOf, int claim) {
        if (claim == siteOf.length) {
            return Worth.of(batch, siteOf);
        }
        var best = bestOfAll(batch, siteOf, claim + 1);
        for (var site : batch.options().get(claim).stream().toArray()) {
            siteOf[claim] = site;
            if (keepsToEveryRule(batch, siteOf)) {
                var other = bestOfAll(batch, siteOf, claim + 1);
                best = other.compareTo(best) > 0 ? other : best;
            }
            siteOf[claim] = -1;
        }
        return best;
    }
}
