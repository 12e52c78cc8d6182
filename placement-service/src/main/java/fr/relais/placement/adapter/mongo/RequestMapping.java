package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.ClosedSolicitation;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PendingRelease;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Ties;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;

/** A request as a document, and the fields by which it is found. */
final class RequestMapping implements AggregateMapping<PlacementRequest, PlacementEvent> {

    /** Stands where the stage stands by which a request is found. */
    static final String ERASING = "ERASING";

    @Override
    public Document write(PlacementRequest request) {
        var state = new Document("submission", SubmissionDocuments.write(request.submission()))
                .append("stage", StageDocuments.write(request.stage()))
                .append("search", SearchDocuments.write(request.search()))
                .append(
                        "closed",
                        request.closed().stream().map(OfferDocuments::write).toList())
                .append(
                        "releases",
                        request.releases().stream().map(OfferDocuments::write).toList())
                .append("solicitations", SolicitationDocuments.write(request.solicitations()))
                .append("ties", TiesDocuments.write(request.ties()));
        SeparationDocuments.write(state, request.separation());
        return state;
    }

    @Override
    public PlacementRequest read(Document root) {
        var state = required(root, "state", Document.class);
        var submission = SubmissionDocuments.submission(required(state, "submission", Document.class));
        var stage = isBeingErased(root)
                ? new Stage.Withdrawn(submission.submittedAt())
                : StageDocuments.stage(required(state, "stage", Document.class));
        return new PlacementRequest(
                new RequestId(UUID.fromString(text(root, "_id"))),
                submission,
                stage,
                SearchDocuments.search(required(state, "search", Document.class), stage, submission.submittedAt()),
                documents(state, "closed").stream().map(OfferDocuments::closed).toList(),
                documents(state, "releases").stream()
                        .map(OfferDocuments::release)
                        .toList(),
                SolicitationDocuments.solicitations(state.get("solicitations", Document.class)),
                SeparationDocuments.separation(state),
                ties(state, stage));
    }

    /** Then it is over, whatever it was before: nobody takes it up again. */
    private static boolean isBeingErased(Document root) {
        var lookup = root.get("lookup", Document.class);
        return lookup != null && ERASING.equals(lookup.get("stage"));
    }

    /** What a request that is being erased is found by: nothing that anybody knows. */
    static Document lookupOfErased(RequestId request) {
        var nobody = "erased/" + request;
        return new Document("stage", ERASING).append("referrerRef", nobody).append("coordinatorRef", nobody);
    }

    private static Ties ties(Document state, Stage stage) {
        var stored = state.get("ties", Document.class);
        return stored == null ? TiesDocuments.before(stage) : TiesDocuments.ties(stored);
    }

    @Override
    public Document lookup(PlacementRequest request) {
        var submission = request.submission();
        var lookup = new Document("referrerRef", submission.referrerRef().value())
                .append("coordinatorRef", submission.coordinatorRef().value())
                .append("organisation", submission.organisation())
                .append("household", submission.household().value())
                .append("tier", rankOf(submission.tier()))
                .append("seniority", Date.from(submission.seniority()))
                .append("submittedAt", Date.from(submission.submittedAt()))
                .append("stage", StageDocuments.nameOf(request.stage()))
                .append("offers", offers(request))
                .append("holds", holds(request));
        lookup.append("centreOrganisation", centreOrganisations(request));
        RefusalDocuments.addLookup(lookup, request);
        if (submission.block() != null) {
            lookup.append("block", submission.block().toString());
        }
        VigilDocuments.addTo(lookup, request);
        request.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        if (request.stage() instanceof Stage.Offered asked) {
            lookup.append("answerBy", Date.from(asked.offer().answerBy()));
        }
        return lookup;
    }

    /** How tiers sort in the database; fixed once stored. */
    static int rankOf(DangerTier tier) {
        return switch (tier) {
            case IMMINENT -> 0;
            case HIGH -> 1;
            case MODERATE -> 2;
        };
    }

    private static List<String> offers(PlacementRequest request) {
        var made = Stream.concat(
                request.liveOffer().stream(), request.closed().stream().map(ClosedOffer::offer));
        return Stream.concat(made.map(Offer::ref), solicited(request).map(Solicitation::ref))
                .map(Reference::value)
                .distinct()
                .toList();
    }

    private static Stream<Solicitation> solicited(PlacementRequest request) {
        var solicitations = request.solicitations();
        return Stream.concat(
                solicitations.open().stream(), solicitations.closed().stream().map(ClosedSolicitation::solicitation));
    }

    private static List<String> centreOrganisations(PlacementRequest request) {
        return Stream.concat(
                        request.liveOffer().stream().map(Offer::candidate),
                        request.solicitations().open().stream().map(Solicitation::candidate))
                .map(Candidate::organisation)
                .distinct()
                .toList();
    }

    /** Every hold that the request may still have something to do with: nobody else may give it back. */
    private static List<String> holds(PlacementRequest request) {
        var stage = request.stage();
        var asked = stage instanceof Stage.Intending intending
                ? Stream.of(intending.intent().hold())
                : stage instanceof Stage.Ended ended ? Stream.of(ended.lived().hold()) : Stream.<HoldId>empty();
        var live = request.liveOffer().stream().map(Offer::hold);
        var pending = request.releases().stream().map(PendingRelease::hold);
        return Stream.of(asked, live, pending, Reviewing.of(request).kept())
                .flatMap(holds -> holds)
                .map(HoldId::toString)
                .distinct()
                .toList();
    }

    @Override
    public List<OutgoingEvent> wire(PlacementRequest request, PlacementEvent event) {
        return RequestMessages.of(request.id(), event);
    }
}
