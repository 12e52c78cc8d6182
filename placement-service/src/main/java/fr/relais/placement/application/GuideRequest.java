package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.Assessment;
import fr.relais.placement.domain.request.Attestation;
import fr.relais.placement.domain.request.PauseReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Redirection;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Side;
import fr.relais.placement.domain.request.Watching;
import reactor.core.publisher.Mono;

/** What referrer and coordinator decide about the course of a request, while a centre has nothing to say in it. */
public final class GuideRequest {

    private final ChangeRequest requests;
    private final Mint mint;

    public GuideRequest(ChangeRequest requests, Mint mint) {
        this.requests = requests;
        this.mint = mint;
    }

    /** One side has assessed the request. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> assess(RequestId id, Side side, CommandContext context) {
        var assessment = new Assessment(context.actor().subject(), context.at());
        return requests.change(id, context, request -> request.assessing().recorded(side, assessment));
    }

    /** Her referrer says that the search is still wanted. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> validate(RequestId id, CommandContext context) {
        return requests.change(id, context, request -> Watching.over(request).validated(context.at()));
    }

    /** It rests until one of them takes it up again. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> pause(
            RequestId id, Side side, PauseReason reason, CommandContext context) {
        var by = context.actor().subject();
        return requests.change(
                id,
                context.asRelief(),
                request -> request.consenting().settingAside().paused(side, reason, by, context.at()));
    }

    /** It is taken up again. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> resume(RequestId id, CommandContext context) {
        return requests.change(
                id, context, request -> request.consenting().settingAside().resumed(context.at()));
    }

    /** Somebody else takes over. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> redirect(
            RequestId id, Redirection redirection, CommandContext context) {
        return requests.change(
                id,
                context.asRelief(),
                request -> request.consenting().settingAside().redirected(redirection, attested(context)));
    }

    /** The side that receives her expects her. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> acknowledge(RequestId id, CommandContext context) {
        return requests.change(
                id, context, request -> request.consenting().settingAside().acknowledged(attested(context)));
    }

    /** The hand-over failed. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> reopen(RequestId id, CommandContext context) {
        return requests.change(
                id, context, request -> request.consenting().settingAside().reopened(context.at()));
    }

    private static Attestation attested(CommandContext context) {
        return new Attestation(context.actor().subject(), context.at());
    }

    /** The household joins a group of people who must not meet; a new one when none is named. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> keepApart(
            RequestId id, Optional<SeparationGroup> named, CommandContext context) {
        var group = named.orElseGet(() -> new SeparationGroup(mint.reference().value()));
        return requests.change(id, context, request -> request.keepingApart().from(group));
    }
}
