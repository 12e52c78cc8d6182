package fr.relais.placement.domain.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.matching.Supply;

/** The units that can take somebody of those who wait, by numbers, and what their centres allow. */
final class FreeSites {

    private final Map<Where, Integer> numbers = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final Map<CentreRef, BitSet> byCentre = new LinkedHashMap<>();
    private final Map<CentreRef, CentreAvailability> centres = new HashMap<>();
    private List<BitSet> options = List.of();

    private FreeSites() {}

    /** @param candidates by waiter, every unit that can take her */
    static FreeSites of(List<List<Candidate>> candidates, Supply supply) {
        var free = new FreeSites();
        candidates.forEach(some -> some.forEach(one -> free.add(one, supply)));
        free.options = candidates.stream()
                .map(some -> Allotment.set(free.numbers(some)))
                .toList();
        return free;
    }

    private void add(Candidate candidate, Supply supply) {
        var where = Where.of(candidate);
        if (!numbers.containsKey(where)) {
            var centre = centres.computeIfAbsent(
                    candidate.centre(), ref -> supply.index().find(ref).orElseThrow());
            var unit = centre.units().stream()
                    .filter(one -> one.unit().equals(candidate.unit()))
                    .findFirst()
                    .orElseThrow();
            numbers.put(where, sites.size());
            byCentre.computeIfAbsent(candidate.centre(), ref -> new BitSet()).set(sites.size());
            sites.add(site(unit, candidate.price(), supply.now()));
        }
    }

    private static Site site(UnitAvailability unit, long price, Instant now) {
        var whole = unit.mode() == AllocationMode.WHOLE_UNIT;
        var left = unit.schemeLeft();
        var fresh = unit.freshBeds(now);
        var cost = Math.min(Math.max(price, 0), Site.MOST_COST - 1);
        return new Site(whole, whole || left == null ? fresh : Math.min(fresh, left), unit.freeCots(), cost);
    }

    int[] numbers(List<Candidate> candidates) {
        return candidates.stream()
                .mapToInt(one -> numbers.getOrDefault(Where.of(one), -1))
                .toArray();
    }

    Batch batch(List<Waiter> waiters, Instant now) {
        var claims = waiters.stream().map(waiter -> claim(waiter, now)).toList();
        return new Batch(claims, sites, options, limits(), apart(waiters));
    }

    private static Claim claim(Waiter waiter, Instant now) {
        var household = waiter.profile().household();
        var waited = Math.max(0, Duration.between(waiter.since(), now).toSeconds());
        return new Claim(waiter.tier(), household.size(), household.infants(), waited);
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        byCentre.forEach((centre, some) -> {
            var left = centres.containsKey(centre) ? centres.get(centre).quotaLeft() : null;
            if (left != null) {
                limits.add(new Limit(some, left));
            }
        });
        return limits;
    }

    private List<Apart> apart(List<Waiter> waiters) {
        var groups = new LinkedHashMap<SeparationGroup, BitSet>();
        for (var claim = 0; claim < waiters.size(); claim++) {
            for (var group : waiters.get(claim).apart()) {
                groups.computeIfAbsent(group, one -> new BitSet()).set(claim);
            }
        }
        return groups.values().stream()
                .filter(claims -> claims.cardinality() > 1)
                .flatMap(claims -> byCentre.values().stream().map(there -> new Apart(claims, there)))
                .toList();
    }

    private record Where(CentreRef centre, UnitRef unit) {

        static Where of(Candidate candidate) {
            return new Where(candidate.centre(), candidate.unit());
        }
    }
}
