package fr.relais.placement.domain.request;

import java.util.HashSet;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.PlacementEvent.KeptApart;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that says whom the household must not meet (INV-22). */
public final class KeepingApart {

    /** As many as the owner of the beds compares. */
    public static final int MOST_GROUPS = 20;

    private final PlacementRequest request;

    KeepingApart(PlacementRequest request) {
        this.request = request;
    }

    /** The household joins a group. What is asked for or held already was asked for without it, so it is too late. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> from(SeparationGroup group) {
        if (request.separation().contains(group)) {
            return unchanged(request);
        }
        var stage = request.stage();
        if (stage instanceof Stage.Withdrawn) {
            return refuse(RequestRefusal.ALREADY_WITHDRAWN);
        }
        if (request.stage().hasArrived()) {
            return refuse(RequestRefusal.ALREADY_PLACED);
        }
        if (stage instanceof Stage.Intending || request.liveOffer().isPresent()) {
            return refuse(RequestRefusal.PLACE_ASKED_FOR);
        }
        if (request.separation().size() >= MOST_GROUPS) {
            return refuse(RequestRefusal.TOO_MANY_GROUPS);
        }
        var groups = new HashSet<>(request.separation());
        groups.add(group);
        return accept(request.with(groups), new KeptApart());
    }
}
