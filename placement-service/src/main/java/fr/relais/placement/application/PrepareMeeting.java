package fr.relais.placement.application;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Two name who brings her, the centre says where she is met, and takes it back. */
public final class PrepareMeeting {

    private final PlacementRequests requests;
    private final ChangeRequest change;
    private final MeetingPoints points;
    private final Readers readers;

    public PrepareMeeting(PlacementRequests requests, ChangeRequest change, MeetingPoints points, Readers readers) {
        this.requests = requests;
        this.change = change;
        this.points = points;
        this.readers = readers;
    }

    /** A person of the referrer's organisation, by the subject of her tokens. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> nameEscort(
            RequestId id, String person, CommandContext context) {
        return change.change(
                id,
                context,
                request -> Disclosing.over(request)
                        .escortNamed(
                                reader(request, request.submission().organisation(), person),
                                reader(request, context.actor())));
    }

    /** Another account of the association, or one of the coordination, agrees to who was named. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> agreeToEscort(
            RequestId id, Reference escort, CommandContext context) {
        return change.change(
                id,
                context,
                request -> Disclosing.over(request).escortAgreed(escort, reader(request, context.actor())));
    }

    private Reference reader(PlacementRequest request, Actor actor) {
        return reader(request, actor.organisation(), actor.subject());
    }

    /** Before there is a placement nobody is called anything in it, and nobody is named either. */
    private Reference reader(PlacementRequest request, String organisation, String person) {
        return request.liveOffer()
                .map(offer -> readers.of(offer.id(), organisation, person))
                .orElse(request.submission().referrerRef());
    }

    /** Where she is met; nothing but this method knows it unencrypted. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> enter(
            RequestId id, Reference offer, MeetingSentence sentence, CommandContext context) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> Disclosing.over(request)
                        .keepsFromEntering(offer)
                        .map(refusal -> Mono.just(Outcome.<PlacementRequest, RequestRefusal>refused(refusal)))
                        .orElseGet(() -> seal(request, sentence).flatMap(hidden -> enter(id, offer, hidden, context))));
    }

    private Mono<SealedFile> seal(PlacementRequest request, MeetingSentence sentence) {
        return points.seal(request.id(), request.liveOffer().orElseThrow().id(), sentence);
    }

    private Mono<Outcome<PlacementRequest, RequestRefusal>> enter(
            RequestId id, Reference offer, SealedFile sealed, CommandContext context) {
        return change.change(id, context, request -> Disclosing.over(request).entered(offer, sealed, context.at()));
    }

    /** Everything is taken back by one command. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> withdraw(
            RequestId id, Reference offer, CommandContext context) {
        return change.change(
                id, context.asRelief(), request -> Disclosing.over(request).withdrawn(offer));
    }
}
