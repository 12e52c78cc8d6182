package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * People who wait and sites that are free, all known at one moment.
 *
 * @param options by claim, the sites that can take the household alone
 */
public record Batch(List<Claim> claims, List<Site> sites, List<BitSet> options, List<Limit> limits, List<Apart> apart) {

    /** Who comes first: the higher tier, then more people, then who has waited longer, then whoever is named first. */
    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::tier)
            .thenComparing(Comparator.comparingInt(Claim::people).reversed())
            .thenComparing(Comparator.comparingLong(Claim::waited).reversed());

    public Batch {
        claims = List.copyOf(claims);
        sites = List.copyOf(sites);
        options = List.copyOf(options);
        limits = List.copyOf(limits);
        apart = List.copyOf(apart);
        if (claims.size() != options.size()) {
            throw new IllegalArgumentException("every claim has options");
        }
    }

    /** People who may meet. */
    public Batch(List<Claim> claims, List<Site> sites, List<BitSet> options, List<Limit> limits) {
        this(claims, sites, options, limits, List.of());
    }

    /** The numbers of the claims in the order in which they count. */
    int[] inOrder() {
        var numbers = new Integer[claims.size()];
        for (var number = 0; number < numbers.length; number++) {
            numbers[number] = number;
        }
        Arrays.sort(numbers, (one, other) -> ORDER.compare(claims.get(one), claims.get(other)));
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    /** Who goes to each site, by the numbers of the claims. */
    List<List<Integer>> occupants(int[] siteOf) {
        var occupants = new ArrayList<List<Integer>>();
        sites.forEach(site -> occupants.add(new ArrayList<>()));
        for (var claim = 0; claim < siteOf.length; claim++) {
            if (siteOf[claim] >= 0) {
                occupants.get(siteOf[claim]).add(claim);
            }
        }
        return occupants;
    }

    List<Claim> claims(List<Integer> numbers) {
        return numbers.stream().map(claims::get).toList();
    }
}
