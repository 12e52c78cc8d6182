package fr.relais.placement.domain.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.territory.Territory;

/**
 * Where the household may be received (INV-06): outside what a danger zone covers, within the local zones for whoever
 * must stay near, across an ocean by opt-in only.
 */
final class PlaceRules {

    private final Set<String> danger;
    private final boolean bound;
    private final Set<String> local;
    private final boolean crosses;
    private final Set<String> land;

    PlaceRules(MatchingProfile profile, Territory territory) {
        danger = territory.coveredBy(profile.dangerZones());
        bound = profile.relocation() == Relocation.LOCAL_ONLY;
        local = profile.localZones();
        crosses = profile.oceanCrossing();
        land = territory.landOf(profile.departsFrom());
    }

    Set<Exclusion> against(String departement) {
        if (allow(departement)) {
            return Set.of();
        }
        var broken = EnumSet.noneOf(Exclusion.class);
        if (danger.contains(departement)) {
            broken.add(Exclusion.IN_DANGER_ZONE);
        }
        if (isOutsideLocalZones(departement)) {
            broken.add(Exclusion.OUTSIDE_LOCAL_ZONE);
        }
        if (isAcrossAnOcean(departement)) {
            broken.add(Exclusion.ACROSS_AN_OCEAN);
        }
        return Collections.unmodifiableSet(broken);
    }

    boolean allow(String departement) {
        return !danger.contains(departement) && !isOutsideLocalZones(departement) && !isAcrossAnOcean(departement);
    }

    private boolean isOutsideLocalZones(String departement) {
        return bound && !local.contains(departement);
    }

    private boolean isAcrossAnOcean(String departement) {
        return !crosses && !land.contains(departement);
    }
}
