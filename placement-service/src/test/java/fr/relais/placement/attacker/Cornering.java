package fr.relais.placement.attacker;

import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves one département of a région, and as much of the rest of the country as it can: an ordinary request with one or
 * two danger zones, sent from there. Where the name of the région is told, the département is.
 */
final class Cornering implements Strategy {

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var corner : account.list().mainland()) {
            var zones = zonesAround(account.list(), corner);
            var form = Form.awayFrom(zones, corner);
            if (!zones.isEmpty() && !account.spent()) {
                knowledge.hears(account.hear(form), form);
            }
        }
    }

    /** As few zones as cover the rest of its région, and never the corner itself; none where that cannot be done. */
    static Set<String> zonesAround(PublicList list, String corner) {
        var left = new TreeSet<>(list.regions().get(list.region(corner)));
        left.remove(corner);
        var zones = new TreeSet<String>();
        while (!left.isEmpty()) {
            var next = list.mainland().stream()
                    .filter(zone -> !list.territory.around(zone).contains(corner))
                    .max((one, other) -> Long.compare(covered(list, one, left), covered(list, other, left)))
                    .filter(zone -> covered(list, zone, left) > 0);
            if (next.isEmpty()) {
                return Set.of();
            }
            zones.add(next.get());
            left.removeAll(list.territory.around(next.get()));
        }
        return zones;
    }

    private static long covered(PublicList list, String zone, Set<String> left) {
        return list.territory.around(zone).stream().filter(left::contains).count();
    }
}
