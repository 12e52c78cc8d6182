package fr.relais.placement.domain.refusal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.relais.placement.domain.request.RefusalReason;

/**
 * How a centre answers. A centre that was asked once has a denominator of one, and is shown like any other (INV-20).
 *
 * @param code under which people know the centre; empty when no bed of it has ever been held
 * @param byReason its refusals by their reason; each is as often asked as refused
 */
public record CentreRates(String code, String departement, Tally all, Map<RefusalReason, Tally> byReason) {

    private static final Comparator<CentreRates> MOST_REFUSALS_FIRST = Comparator.comparingInt(
                    (CentreRates one) -> -one.all().refused())
            .thenComparing(CentreRates::code)
            .thenComparing(CentreRates::departement);

    public CentreRates {
        byReason = Map.copyOf(byReason);
    }

    /** Of every centre that was asked, the most refusals first. */
    public static List<CentreRates> of(List<Asked> asked) {
        return asked.stream().collect(Collectors.groupingBy(one -> one.place().centre())).values().stream()
                .map(CentreRates::ofOne)
                .sorted(MOST_REFUSALS_FIRST)
                .toList();
    }

    private static CentreRates ofOne(List<Asked> ofCentre) {
        var code = ofCentre.stream()
                .map(one -> one.place().centreCode())
                .filter(known -> !known.isEmpty())
                .findFirst();
        var byReason = ofCentre.stream()
                .filter(Asked::refused)
                .collect(Collectors.groupingBy(Asked::reason, TreeMap::new, Collectors.toList()));
        var tallies = new TreeMap<RefusalReason, Tally>();
        byReason.forEach((reason, refused) -> tallies.put(reason, Tally.of(refused)));
        return new CentreRates(code.orElse(""), ofCentre.get(0).place().departement(), Tally.of(ofCentre), tallies);
    }
}
