package fr.relais.placement.domain.assignment;

import java.util.Arrays;
import java.util.List;

import fr.relais.placement.domain.request.DangerTier;

/**
 * What an assignment is worth (domain.md 5): people placed, the higher danger first and never one of a lower tier for
 * one of a higher; then the time they have waited; then how little it takes from others. The greater the better.
 *
 * @param people placed, by tier, the highest danger first
 * @param waited the time that those who are placed have waited, all together
 * @param cost beds that are gone from the stock, then what the sites cost others
 */
public record Worth(List<Long> people, long waited, long cost) implements Comparable<Worth> {

    public Worth {
        people = List.copyOf(people);
    }

    static Worth of(Batch batch, int[] siteOf) {
        var people = new Long[DangerTier.values().length];
        Arrays.fill(people, 0L);
        var waited = 0L;
        var cost = 0L;
        for (var claim = 0; claim < siteOf.length; claim++) {
            if (siteOf[claim] >= 0) {
                people[batch.claims().get(claim).tier().ordinal()] +=
                        batch.claims().get(claim).people();
                waited += batch.claims().get(claim).waited();
                cost += batch.sites().get(siteOf[claim]).cost();
            }
        }
        var occupants = batch.occupants(siteOf);
        for (var site = 0; site < occupants.size(); site++) {
            cost += Site.BED * batch.sites().get(site).bedsTakenBy(batch.claims(occupants.get(site)));
        }
        return new Worth(List.of(people), waited, cost);
    }

    @Override
    public int compareTo(Worth other) {
        for (var tier = 0; tier < people.size(); tier++) {
            if (!people.get(tier).equals(other.people.get(tier))) {
                return Long.compare(people.get(tier), other.people.get(tier));
            }
        }
        return waited != other.waited ? Long.compare(waited, other.waited) : Long.compare(other.cost, cost);
    }
}
