package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.AccessPolicy.OpeningPart;
import fr.relais.placement.application.opening.BreakGlass;
import fr.relais.placement.application.opening.Openings;
import fr.relais.placement.domain.opening.OpeningId;
import fr.relais.placement.domain.opening.OpeningReason;
import fr.relais.placement.domain.opening.OpeningRefusal;
import fr.relais.placement.domain.opening.OpeningVerdict;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What people ask about emergency openings. Decides nothing. */
final class OpeningHandler {

    private final HttpCommands commands;
    private final References references;
    private final BreakGlass glass;
    private final Openings openings;
    private final OpeningResponses responses;

    OpeningHandler(
            HttpCommands commands,
            References references,
            BreakGlass glass,
            Openings openings,
            OpeningResponses responses) {
        this.commands = commands;
        this.references = references;
        this.glass = glass;
        this.openings = openings;
        this.responses = responses;
    }

    /** Somebody asks for a case, by the reference that its referrer has. */
    Mono<ServerResponse> ask(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var reason = command.body().code("reason", OpeningReason.class);
            var said = command.body().build(reason);
            return named(request, command.caller(), OpeningPart.ASK)
                    .flatMap(ref -> glass.ask(id(command), ref, said, command.context()))
                    .flatMap(outcome -> answer(request, outcome, OpeningResponses::own, 201))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private OpeningId id(HttpCommand command) {
        return new OpeningId(references.idOf("opening", command.caller().organisation(), command.idempotencyKey()));
    }

    /** A second person agrees. */
    Mono<ServerResponse> agree(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> named(request, command.caller(), OpeningPart.AGREE)
                        .flatMap(ref -> glass.agree(ref, command.context()))
                        .flatMap(outcome -> answer(request, outcome, OpeningResponses::own, 200))
                        .switchIfEmpty(Problems.notFound(request)));
    }

    /** Who asked reads. That it is in the register before the answer leaves is {@link WhatIsShown}'s to say. */
    Mono<ServerResponse> read(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> named(request, command.caller(), OpeningPart.ASK)
                        .flatMap(ref -> glass.read(ref, command.context()))
                        .flatMap(outcome -> answer(request, outcome, responses::read, 200))
                        .switchIfEmpty(Problems.notFound(request)));
    }

    /** What a coordinator has to look at. */
    Mono<ServerResponse> list(ServerRequest request) {
        if (!AccessPolicy.allows(Caller.of(request).roles(), Action.REVIEW_OPENING)) {
            return Problems.notFound(request);
        }
        return openings.toReview()
                .map(OpeningResponses::toReview)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("openings", lines)));
    }

    /** A coordinator has looked at it. */
    Mono<ServerResponse> review(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var verdict = command.body().code("verdict", OpeningVerdict.class);
            var said = command.body().build(verdict);
            return Mono.justOrEmpty(ref(request))
                    .filter(ref -> AccessPolicy.allows(command.caller().roles(), Action.REVIEW_OPENING))
                    .flatMap(ref -> glass.review(ref, said, command.context()))
                    .flatMap(outcome -> answer(request, outcome, OpeningResponses::toReview, 200))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private static Mono<Reference> named(ServerRequest request, Caller caller, OpeningPart part) {
        return Mono.justOrEmpty(ref(request))
                .filter(ref -> AccessPolicy.allowsOpening(caller.roles(), caller.organisation(), part));
    }

    private static Optional<Reference> ref(ServerRequest request) {
        return Optional.of(request.pathVariable("reference"))
                .filter(Reference::isReference)
                .map(Reference::new);
    }

    private static <T> Mono<ServerResponse> answer(
            ServerRequest request,
            Outcome<T, OpeningRefusal> outcome,
            Function<T, Map<String, Object>> body,
            int status) {
        return outcome.fold(
                done -> ServerResponse.status(status).bodyValue(body.apply(done)),
                refusal -> Problems.respond(request, of(refusal)));
    }

    static Problem of(OpeningRefusal refusal) {
        return switch (refusal) {
            case NOT_OF_TWO_ORGANISATIONS ->
                conflict("second-organisation-needed", "Somebody of another organisation has to agree");
            case OPENING_LAPSED -> conflict("opening-lapsed", "Nobody agreed in time, ask again");
            case ALREADY_AGREED -> conflict("opening-agreed", "Somebody else has agreed");
            case NOT_AGREED -> conflict("opening-not-agreed", "Nobody has agreed yet");
            case OPENING_OVER -> conflict("opening-over", "This opening is over");
            case ANOTHER_ASKED -> ProblemCode.NOT_FOUND.problem();
            case SAME_PERSON -> conflict("same-person", "Two different people have to do this");
            case ALREADY_REVIEWED -> conflict("opening-reviewed", "Somebody has looked at this opening");
        };
    }

    private static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }
}
