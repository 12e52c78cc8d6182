package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.Assessment;
import fr.relais.placement.domain.request.PlacementRequest;
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

    /** The household joins a group of people who must not meet; a new one when none is named. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> keepApart(
            RequestId id, Optional<SeparationGroup> named, CommandContext context) {
        var group = named.orElseGet(() -> new SeparationGroup(mint.reference().value()));
        return requests.change(id, context, request -> request.keepingApart().from(group));
    }
}
