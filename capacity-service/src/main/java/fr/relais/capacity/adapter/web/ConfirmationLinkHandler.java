package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.SayByLinkUseCase;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.ConfirmationLink;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.IssueConfirmationLink;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.LinkView;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Saying without a login how a centre's places stand. Whatever is wrong with a link, the answer is the same, and what a
 * good one shows says nothing of the place nor of anybody.
 */
@Component
final class ConfirmationLinkHandler {

    /** @param token the only copy there is: what is kept here is its hash */
    record LinkResponse(String token, Instant validUntil) {}

    /** @param places how many beds were said to be free, by duration class; no request moves it */
    record ConfirmationResponse(
            Instant validUntil, Map<DurationClass, Long> places, List<LinkView.More> more, LinkView.None none) {

        static ConfirmationResponse of(LinkView view) {
            return new ConfirmationResponse(view.validUntil(), view.places(), view.more(), view.none());
        }
    }

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;
    private final SayByLinkUseCase sayByLink;
    private final ConfirmationTokens tokens;

    ConfirmationLinkHandler(
            Access access,
            HttpCommands commands,
            ChangeCentreUseCase changeCentre,
            SayByLinkUseCase sayByLink,
            ConfirmationTokens tokens) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
        this.sayByLink = sayByLink;
        this.tokens = tokens;
    }

    Mono<ServerResponse> issue(ServerRequest request) {
        return access.toChange(
                request,
                Action.ISSUE_CONFIRMATION_LINK,
                centre -> commands.readBare(request).flatMap(command -> {
                    var token = tokens.of(command);
                    var issue = new IssueConfirmationLink(
                            ConfirmationTokens.hash(token), command.context().at());
                    return changeCentre
                            .handle(centre, issue, command.context())
                            .map(outcome -> stillGood(outcome, issue))
                            .flatMap(outcome -> Answers.of(
                                    request, HttpStatus.CREATED, outcome, next -> linkResponse(token, next)));
                }));
    }

    /** A command may be repeated when its link has ended: then there is none, and no other is shown for it. */
    private static Outcome<Versioned<Centre>, CentreRefusal> stillGood(
            Outcome<Versioned<Centre>, CentreRefusal> outcome, IssueConfirmationLink issue) {
        return outcome.fold(
                centre -> centre.value().opensTo(issue.hash(), issue.at())
                        ? Outcome.done(centre)
                        : Outcome.refused(CentreRefusal.LINK_UNKNOWN),
                Outcome::refused);
    }

    Mono<ServerResponse> look(ServerRequest request) {
        return link(request)
                .flatMap(sayByLink::look)
                .flatMap(ConfirmationLinkHandler::shown)
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> say(ServerRequest request) {
        return link(request)
                .flatMap(link ->
                        commands.readOpenly(request).map(LinkForms::word).flatMap(word -> sayByLink.say(link, word)))
                .flatMap(outcome -> outcome.fold(
                        ConfirmationLinkHandler::shown,
                        refusal -> Problems.respond(request, Answers.problem(refusal), List.of())))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<LinkHash> link(ServerRequest request) {
        return Mono.justOrEmpty(request.headers().firstHeader(Routes.LINK_TOKEN))
                .flatMap(token -> Mono.justOrEmpty(tokens.hashOf(token)));
    }

    private static Mono<ServerResponse> shown(LinkView view) {
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ConfirmationResponse.of(view));
    }

    private static LinkResponse linkResponse(String token, Versioned<Centre> centre) {
        return new LinkResponse(token, link(centre.value()).validUntil());
    }

    private static ConfirmationLink link(Centre centre) {
        var link = centre.standing().link();
        if (link == null) {
            throw new IllegalStateException("a command succeeded on a link that is not there");
        }
        return link;
    }
}
