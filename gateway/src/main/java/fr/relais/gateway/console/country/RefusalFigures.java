package fr.relais.gateway.console.country;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often centres were asked, were silent, and refused, all centres together.
 *
 * @param asked how often any centre was asked
 * @param silent how often the time to answer passed
 * @param refused how often one refused
 * @param reasons refusals by reason
 */
record RefusalFigures(int asked, int silent, int refused, Map<String, Integer> reasons) {

    static RefusalFigures of(Rates rates) {
        var reasons = new TreeMap<String, Integer>();
        rates.centres()
                .forEach(centre ->
                        centre.reasons().forEach(rate -> reasons.merge(rate.reason(), rate.refused(), Integer::sum)));
        return new RefusalFigures(
                rates.centres().stream().mapToInt(Centre::asked).sum(),
                rates.centres().stream().mapToInt(Centre::silent).sum(),
                rates.centres().stream().mapToInt(Centre::refused).sum(),
                reasons);
    }

    /** How many in a hundred of those that were asked did not let their time pass; a hundred when nobody was asked. */
    public int answered() {
        return asked == 0 ? 100 : Math.round(100f * (asked - silent) / asked);
    }

    record Rates(List<Centre> centres) {}

    record Centre(int asked, int silent, int refused, List<Rate> reasons) {}

    record Rate(String reason, int refused) {}
}
