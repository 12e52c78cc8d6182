package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import static fr.relais.placement.domain.assignment.Flow.NONE;

/**
 * The best assignment when a site is only asked how many households it takes at most, and limits are not asked at all.
 * Nothing that keeps to every rule is worth more; where what comes out keeps to every rule, it is the optimum.
 *
 * <p>Two choices that do not disturb each other: which claims to place, the most important ones that fit; and which
 * sites to use, the cheapest that will do for as many. Whatever the two are, one matching serves both (Mendelsohn and
 * Dulmage).
 */
final class Relaxation {

    private final Batch batch;
    private final List<BitSet> options;
    private final int[] capacity;
    private final int[] leastBeds;
    private boolean mixed;

    private Relaxation(Batch batch, List<BitSet> options) {
        this.batch = batch;
        this.options = options;
        this.capacity = new int[batch.sites().size()];
        this.leastBeds = new int[batch.sites().size()];
        Arrays.fill(leastBeds, Integer.MAX_VALUE);
    }

    /** @param options those of the batch, or fewer */
    static Relaxed of(Batch batch, List<BitSet> options) {
        var relaxation = new Relaxation(batch, options);
        relaxation.measureSites();
        var order = batch.inOrder();
        var chosen = relaxation.chooseClaims(order);
        var used = relaxation.chooseSites(chosen.size());
        return relaxation.together(chosen, used);
    }

    private void measureSites() {
        for (var claim = 0; claim < options.size(); claim++) {
            for (var site = options.get(claim).nextSetBit(0); site >= 0; ) {
                var beds = batch.claims()
                        .get(claim)
                        .bedsWith(batch.sites().get(site).cots());
                mixed |= !batch.sites().get(site).whole()
                        && leastBeds[site] != Integer.MAX_VALUE
                        && leastBeds[site] != beds;
                leastBeds[site] = Math.min(leastBeds[site], beds);
                site = options.get(claim).nextSetBit(site + 1);
            }
        }
        for (var site = 0; site < capacity.length; site++) {
            var one = batch.sites().get(site);
            capacity[site] = leastBeds[site] == Integer.MAX_VALUE ? 0 : one.whole() ? 1 : one.beds() / leastBeds[site];
        }
    }

    private List<Integer> chooseClaims(int[] order) {
        var flow = new Flow(options, capacity);
        var chosen = new ArrayList<Integer>();
        for (var claim : order) {
            if (flow.add(claim)) {
                chosen.add(claim);
            }
        }
        return chosen;
    }

    /** How many households each site takes, so that as many are placed at the least cost. */
    private int[] chooseSites(int households) {
        var takers = takers();
        var slots = slots(takers);
        var oneEach = new int[options.size()];
        Arrays.fill(oneEach, 1);
        var flow = new Flow(slots.stream().map(takers::get).toList(), oneEach);
        var used = new int[capacity.length];
        var left = households;
        for (var slot = 0; slot < slots.size() && left > 0; slot++) {
            if (flow.add(slot)) {
                used[slots.get(slot)]++;
                left--;
            }
        }
        return used;
    }

    /** By site, the claims it could take. */
    private List<BitSet> takers() {
        var takers = new ArrayList<BitSet>();
        batch.sites().forEach(site -> takers.add(new BitSet()));
        for (var claim = 0; claim < options.size(); claim++) {
            for (var site = options.get(claim).nextSetBit(0); site >= 0; ) {
                takers.get(site).set(claim);
                site = options.get(claim).nextSetBit(site + 1);
            }
        }
        return takers;
    }

    /** A site as often as it takes somebody, the cheapest first. */
    private List<Integer> slots(List<BitSet> takers) {
        var slots = new ArrayList<Integer>();
        for (var site = 0; site < capacity.length; site++) {
            var most = Math.min(capacity[site], takers.get(site).cardinality());
            for (var number = 0; number < most; number++) {
                slots.add(site);
            }
        }
        slots.sort(Comparator.comparingLong(this::costOf));
        return slots;
    }

    /** What it costs at least that one household goes there. */
    private long costOf(int site) {
        var one = batch.sites().get(site);
        return Site.BED * (one.whole() ? one.beds() : leastBeds[site]) + one.cost();
    }

    private Relaxed together(List<Integer> chosen, int[] used) {
        var flow = new Flow(options, used);
        for (var claim : chosen) {
            if (!flow.add(claim)) {
                throw new IllegalStateException("one matching serves both");
            }
        }
        var siteOf = flow.places();
        var worth = Worth.of(batch, siteOf);
        var cost = Arrays.stream(siteOf)
                .filter(site -> site != NONE)
                .mapToLong(this::costOf)
                .sum();
        return new Relaxed(siteOf, bounded(new Worth(worth.people(), worth.waited(), cost)));
    }

    /** Where households of different sizes share a site, or sites a limit, people count too. */
    private Worth bounded(Worth worth) {
        if (!mixed && batch.limits().isEmpty()) {
            return worth;
        }
        var waited = batch.claims().stream().mapToLong(Claim::waited).sum();
        var byBeds = new Worth(PeopleBound.of(batch, options), waited, 0);
        return byBeds.compareTo(worth) < 0 ? byBeds : worth;
    }

    /**
     * What comes out.
     *
     * @param bound no assignment is worth more
     */
    record Relaxed(int[] siteOf, Worth bound) {}
}
