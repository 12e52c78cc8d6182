package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Supply;

/**
 * Where those who wait are sent when they and all places are looked at together (domain.md 5): as many people as can
 * be, and never one of a lower tier for one of a higher. Then each in turn takes what suits her best of that which
 * nobody needs.
 */
public final class Allotment {

    private Allotment() {}

    /** By waiter, where she is sent; empty for those who go on waiting. The same question has the same answer. */
    public static List<Optional<Candidate>> of(List<Waiter> waiters, Matcher matcher, Supply supply) {
        var preferences = waiters.stream()
                .map(waiter -> matcher.all(waiter.profile(), waiter.tried(), supply))
                .toList();
        var stock = FreeSites.of(preferences, supply);
        var batch = stock.batch(waiters, supply.now());
        var wishes = preferences.stream().map(stock::numbers).toList();
        var siteOf = suited(batch, ExactAssignment.of(batch).siteOf(), wishes);
        return IntStream.range(0, siteOf.length)
                .mapToObj(claim -> chosen(preferences.get(claim), wishes.get(claim), siteOf[claim]))
                .toList();
    }

    private static Optional<Candidate> chosen(List<Candidate> preferences, int[] wishes, int site) {
        return IntStream.range(0, wishes.length)
                .filter(wish -> wishes[wish] == site)
                .mapToObj(preferences::get)
                .findFirst();
    }

    /** Who comes first moves first; nobody has to leave for it. */
    private static int[] suited(Batch batch, int[] siteOf, List<int[]> wishes) {
        var occupancy = new Occupancy(batch);
        var placed = new ArrayList<Integer>();
        for (var claim : batch.inOrder()) {
            if (siteOf[claim] >= 0 && occupancy.place(claim, siteOf[claim])) {
                placed.add(claim);
            }
        }
        for (var claim : placed) {
            occupancy.remove(claim);
            IntStream.of(wishes.get(claim))
                    .filter(site -> occupancy.place(claim, site))
                    .findFirst()
                    .orElseThrow();
        }
        return occupancy.sites();
    }

    static BitSet set(int[] numbers) {
        var set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }
}
