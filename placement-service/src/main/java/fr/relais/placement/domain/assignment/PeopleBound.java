package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import fr.relais.placement.domain.request.DangerTier;

/**
 * The most people, by tier, when households could be split: as many as there are places to sleep, and as limits leave.
 * No assignment places more. It is close where families and people alone share the beds of a site.
 */
final class PeopleBound {

    private PeopleBound() {}

    static List<Long> of(Batch batch, List<BitSet> options) {
        var people = new ArrayList<BitSet>();
        var tiers = new ArrayList<Integer>();
        var places = Places.of(batch, options);
        for (var claim : batch.inOrder()) {
            var open = places.reachedBy(options.get(claim));
            for (var number = 0; number < batch.claims().get(claim).people(); number++) {
                people.add(open);
                tiers.add(batch.claims().get(claim).tier().ordinal());
            }
        }
        var flow = new Flow(people, places.capacity());
        var placed = new Long[DangerTier.values().length];
        Arrays.fill(placed, 0L);
        for (var one = 0; one < people.size(); one++) {
            placed[tiers.get(one)] += flow.add(one) ? 1 : 0;
        }
        return List.of(placed);
    }

    /**
     * Where people can sleep. The sites of one limit are one place; a site of several limits belongs to the first.
     *
     * @param placeOf by site
     */
    private record Places(int[] placeOf, int[] capacity) {

        static Places of(Batch batch, List<BitSet> options) {
            var sites = batch.sites().size();
            var placeOf = IntStream.range(0, sites).toArray();
            for (var limit = batch.limits().size() - 1; limit >= 0; limit--) {
                for (var site : batch.limits().get(limit).sites().stream().toArray()) {
                    placeOf[site] = sites + limit;
                }
            }
            var capacity = new int[sites + batch.limits().size()];
            var beds = placesToSleep(batch, options);
            for (var site = 0; site < sites; site++) {
                capacity[placeOf[site]] += beds[site];
            }
            for (var limit = 0; limit < batch.limits().size(); limit++) {
                var most = batch.limits().get(limit).people();
                capacity[sites + limit] = Math.min(capacity[sites + limit], most);
            }
            return new Places(placeOf, capacity);
        }

        /** A whole unit takes one household: no more people than the largest of those that fit. */
        private static int[] placesToSleep(Batch batch, List<BitSet> options) {
            var largest = new int[batch.sites().size()];
            for (var claim = 0; claim < options.size(); claim++) {
                var size = batch.claims().get(claim).people();
                options.get(claim).stream().forEach(site -> largest[site] = Math.max(largest[site], size));
            }
            for (var site = 0; site < largest.length; site++) {
                var one = batch.sites().get(site);
                largest[site] = one.whole() ? largest[site] : one.beds() + one.cots();
            }
            return largest;
        }

        BitSet reachedBy(BitSet sites) {
            var places = new BitSet();
            sites.stream().forEach(site -> places.set(placeOf[site]));
            return places;
        }
    }
}
