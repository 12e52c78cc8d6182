package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Claims that cannot all be where they are: one of them at least has to keep out.
 *
 * @param claims as few as will do
 * @param sites where one of them cannot be
 */
record Conflict(List<Integer> claims, BitSet sites) {

    /** The first rule that is broken; empty for an assignment that keeps to all. */
    static Optional<Conflict> in(Batch batch, int[] siteOf) {
        var occupants = batch.occupants(siteOf);
        for (var site = 0; site < occupants.size(); site++) {
            var one = batch.sites().get(site);
            if (!one.takes(batch.claims(occupants.get(site)))) {
                var where = new BitSet();
                where.set(site);
                return Optional.of(least(occupants.get(site), where, some -> one.takes(batch.claims(some))));
            }
        }
        return overLimits(batch, occupants).or(() -> together(batch, siteOf));
    }

    private static Optional<Conflict> together(Batch batch, int[] siteOf) {
        for (var apart : batch.apart()) {
            var there = apart.claims().stream()
                    .filter(claim -> siteOf[claim] >= 0 && apart.sites().get(siteOf[claim]))
                    .limit(2)
                    .boxed()
                    .toList();
            if (there.size() > 1) {
                return Optional.of(new Conflict(there, apart.sites()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Conflict> overLimits(Batch batch, List<List<Integer>> occupants) {
        for (var limit : batch.limits()) {
            var inside = limit.sites().stream()
                    .boxed()
                    .flatMap(site -> occupants.get(site).stream())
                    .toList();
            Predicate<List<Integer>> within =
                    some -> batch.claims(some).stream().mapToInt(Claim::people).sum() <= limit.people();
            if (!within.test(inside)) {
                return Optional.of(least(inside, limit.sites(), within));
            }
        }
        return Optional.empty();
    }

    /** Leaves out whom the conflict does not need. */
    private static Conflict least(List<Integer> claims, BitSet sites, Predicate<List<Integer>> fine) {
        var needed = new ArrayList<>(claims);
        for (var claim : claims) {
            needed.remove(claim);
            if (fine.test(needed)) {
                needed.add(claim);
            }
        }
        return new Conflict(List.copyOf(needed), sites);
    }
}
