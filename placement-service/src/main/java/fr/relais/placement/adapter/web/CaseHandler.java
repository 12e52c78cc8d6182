package fr.relais.placement.adapter.web;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.GuideRequest;
import fr.relais.placement.application.PrepareArrival;
import fr.relais.placement.application.PrepareMeeting;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.PauseReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RedirectTarget;
import fr.relais.placement.domain.request.Redirection;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Side;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What referrer and coordinator both do to a request, each under their own reference. Decides nothing. */
final class CaseHandler {

    private final HttpCommands commands;
    private final OwnRequests own;
    private final GuideRequest guide;
    private final PrepareArrival prepare;
    private final PrepareMeeting meeting;

    CaseHandler(
            HttpCommands commands,
            OwnRequests own,
            GuideRequest guide,
            PrepareArrival prepare,
            PrepareMeeting meeting) {
        this.commands = commands;
        this.own = own;
        this.guide = guide;
        this.prepare = prepare;
        this.meeting = meeting;
    }

    Mono<ServerResponse> assess(ServerRequest request, Side side) {
        return bare(request, side, (id, context) -> guide.assess(id, side, context));
    }

    /** The referrer says that the search is still wanted. */
    Mono<ServerResponse> validate(ServerRequest request) {
        return bare(request, Side.REFERRER, (id, context) -> guide.validate(id, context));
    }

    /** The referrer plans it; a centre does under its own reference. */
    Mono<ServerResponse> planInterview(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var plan = PreparationForms.interview(command);
            return decide(
                    new Asked(request, command, Side.REFERRER),
                    id -> prepare.planInterview(id, plan, command.context()));
        });
    }

    /** Whoever of the two accompanies her plans how she comes. */
    Mono<ServerResponse> planJourney(ServerRequest request, Side side) {
        return commands.read(request).flatMap(command -> {
            var plan = PreparationForms.journey(command);
            return decide(new Asked(request, command, side), id -> prepare.planJourney(id, plan, command.context()));
        });
    }

    Mono<ServerResponse> setOut(ServerRequest request, Side side) {
        return bare(request, side, (id, context) -> prepare.setOut(id, context));
    }

    /** Another account than the one that named who brings her agrees to it, a colleague's or a coordinator's. */
    Mono<ServerResponse> agreeToEscort(ServerRequest request, Side side) {
        return commands.read(request).flatMap(command -> {
            var reader = MeetingForms.reader(command.body());
            return decide(
                    new Asked(request, command, side), id -> meeting.agreeToEscort(id, reader, command.context()));
        });
    }

    /** Either of the two lets it rest. */
    Mono<ServerResponse> pause(ServerRequest request, Side side) {
        return commands.read(request).flatMap(command -> {
            var code = command.body().code("reason", PauseReason.class);
            var reason = command.body().build(code);
            return decide(new Asked(request, command, side), id -> guide.pause(id, side, reason, command.context()));
        });
    }

    Mono<ServerResponse> resume(ServerRequest request, Side side) {
        return bare(request, side, (id, context) -> guide.resume(id, context));
    }

    /** Either of the two hands her over to somebody else: the referrer with her agreement only. */
    Mono<ServerResponse> redirect(ServerRequest request, Side side) {
        return commands.read(request).flatMap(command -> {
            var redirection = redirection(command, side);
            return decide(new Asked(request, command, side), id -> guide.redirect(id, redirection, command.context()));
        });
    }

    private static Redirection redirection(HttpCommand command, Side side) {
        var form = command.body();
        var target = form.code("target", RedirectTarget.class);
        var agrees = side == Side.REFERRER ? form.flag("agrees") : form.optionalFlag("agrees");
        if (form.sound() && side == Side.REFERRER && !agrees.get()) {
            form.reject("agrees", "required");
        }
        return form.build(() -> new Redirection(target.get(), side, agrees.get()));
    }

    Mono<ServerResponse> acknowledge(ServerRequest request, Side side) {
        return bare(request, side, (id, context) -> guide.acknowledge(id, context));
    }

    Mono<ServerResponse> reopen(ServerRequest request, Side side) {
        return bare(request, side, (id, context) -> guide.reopen(id, context));
    }

    /** The coordinator puts the household into a group: a named one, or one that begins with it. */
    Mono<ServerResponse> keepApart(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var form = command.body();
            var named = form.optionalText("group", References::hasForm);
            var group = form.build(() -> named.get().map(SeparationGroup::new));
            return decide(
                    new Asked(request, command, Side.COORDINATOR), id -> guide.keepApart(id, group, command.context()));
        });
    }

    /** A command that says nothing but itself. */
    private Mono<ServerResponse> bare(ServerRequest request, Side side, Bare bare) {
        return commands.readBare(request)
                .flatMap(command -> decide(new Asked(request, command, side), id -> bare.of(id, command.context())));
    }

    private Mono<ServerResponse> decide(Asked asked, Decision decision) {
        return find(asked)
                .flatMap(found -> decision.of(found.id()))
                .flatMap(outcome -> outcome.fold(
                        next -> view(asked.side(), next),
                        refusal -> Problems.respond(asked.request(), RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(asked.request()));
    }

    private Mono<PlacementRequest> find(Asked asked) {
        var caller = asked.command().caller();
        if (asked.side() == Side.REFERRER) {
            return own.find(asked.request(), caller, Action.GUIDE_OWN_REQUEST);
        }
        return Mono.just(asked.request().pathVariable("reference"))
                .filter(reference -> AccessPolicy.allows(caller.roles(), Action.GUIDE_REQUEST))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(own.requests()::findForCoordinator)
                .map(Versioned::value);
    }

    private Mono<ServerResponse> view(Side side, PlacementRequest request) {
        return switch (side) {
            case REFERRER -> own.whole(request);
            case COORDINATOR -> ServerResponse.ok().bodyValue(CoordinationResponses.whole(request));
        };
    }

    /** A command about a request, and from which side it comes. */
    private record Asked(ServerRequest request, HttpCommand command, Side side) {}

    private interface Decision {
        Mono<Outcome<PlacementRequest, RequestRefusal>> of(RequestId id);
    }

    private interface Bare {
        Mono<Outcome<PlacementRequest, RequestRefusal>> of(RequestId id, CommandContext context);
    }
}
