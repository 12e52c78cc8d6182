package fr.relais.placement.domain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.RequestSubmitted;
import fr.relais.placement.domain.request.Stage.Assessing;
import fr.relais.placement.domain.request.Stage.Matching;

/** How a request begins: the search at once, or somebody's word first. */
final class Submitting {

    private final RequestId id;
    private final Submission submission;
    private final Ties ties;

    Submitting(RequestId id, Submission submission, Ties ties) {
        this.id = id;
        this.submission = submission;
        this.ties = ties;
    }

    Decision<PlacementRequest, PlacementEvent, RequestRefusal> whole() {
        return submission.oriented() ? assessed(Assessing.BY_NOBODY) : begin(new Matching());
    }

    Decision<PlacementRequest, PlacementEvent, RequestRefusal> narrow(String by) {
        return submission.oriented()
                ? whole()
                : assessed(Assessing.BY_NOBODY.with(Side.REFERRER, new Assessment(by, submission.submittedAt())));
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> begin(Stage first) {
        var request = at(first);
        return Decision.accept(request, submitted(request));
    }

    /** Whoever needs a place tonight has none while she waits for a word: that is told at once (INV-21). */
    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> assessed(Assessing first) {
        var request = at(first);
        var events = new ArrayList<>(submitted(request));
        events.add(request.toOnCall(Notice.Kind.ASSESSMENT_DUE));
        if (submission.oriented()) {
            return Decision.accept(request, events);
        }
        events.add(request.toOnCall(Notice.Kind.EMERGENCY_UNPLACED));
        return Decision.accept(request.with(request.search().alarming()), events);
    }

    private PlacementRequest at(Stage first) {
        var search = Search.begun(submission.submittedAt()).without(ties.transfer());
        return new PlacementRequest(
                id, submission, first, search, List.of(), List.of(), Solicitations.NONE, Set.of(), ties);
    }

    private static List<PlacementEvent> submitted(PlacementRequest request) {
        var submission = request.submission();
        return List.of(
                new RequestSubmitted(submission.track(), submission.tier(), submission.people()),
                request.toReferrer(Notice.Kind.REQUEST_SUBMITTED));
    }
}
