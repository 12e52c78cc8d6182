package fr.relais.placement.domain.curiosity;

import java.util.Set;

/**
 * Where a search may and may not lead.
 *
 * @param dangerZones codes of départements; their neighbours are excluded too
 * @param localZones codes of the only départements that will do; empty when it is bound to none
 * @param departures the code of the département that it sets out from; empty when that was not remembered
 */
public record Asked(Set<String> dangerZones, Set<String> localZones, Set<String> departures) {

    public Asked {
        dangerZones = Set.copyOf(dangerZones);
        localZones = Set.copyOf(localZones);
        departures = Set.copyOf(departures);
    }

    boolean bound() {
        return !localZones.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
