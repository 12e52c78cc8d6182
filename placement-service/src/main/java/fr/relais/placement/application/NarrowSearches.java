package fr.relais.placement.application;

import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.placement.domain.territory.ToldAreas;

/**
 * Which searches wait for a coordinator's word: those that leave no région whole, since a place that is found by one of
 * them tells where a house is more closely than a région. None is refused, and none ends by waiting.
 */
public final class NarrowSearches {

    private final Territory territory;
    private final ToldAreas areas;
    private final boolean wait;

    /** @param wait false lets all go on at once, where nobody is hidden */
    public NarrowSearches(Territory territory, boolean wait) {
        this.territory = territory;
        areas = new ToldAreas(territory);
        this.wait = wait;
    }

    boolean waits(CaseFile file) {
        return wait && areas.narrow(file.reach(territory));
    }
}
