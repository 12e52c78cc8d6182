package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.AssessmentRecorded;
import fr.relais.placement.domain.request.PlacementEvent.RequestAssessed;
import fr.relais.placement.domain.request.Stage.Assessing;
import fr.relais.placement.domain.request.Stage.Matching;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request in which referrer and coordinator assess it together, in any order, as two people. */
public final class JointAssessing {

    private final PlacementRequest request;

    JointAssessing(PlacementRequest request) {
        this.request = request;
    }

    /** One side has assessed the request. When both have, the search begins. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> recorded(Side side, Assessment assessment) {
        if (!(request.stage() instanceof Assessing assessing)) {
            return refuse(RequestRefusal.NOTHING_TO_ASSESS);
        }
        if (assessing.of(side).isPresent()) {
            return unchanged(request);
        }
        if (assessing.isBy(assessment.by())) {
            return refuse(RequestRefusal.SAME_PERSON);
        }
        return recorded(assessing.with(side, assessment), side, assessment.at());
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> recorded(
            Assessing assessing, Side side, Instant at) {
        var events = new ArrayList<PlacementEvent>(List.of(new AssessmentRecorded(side)));
        if (!assessing.complete()) {
            return accept(request.at(assessing), events);
        }
        events.add(new RequestAssessed());
        return accept(request.with(request.search().again(at).validated(at)).at(new Matching()), events);
    }
}
