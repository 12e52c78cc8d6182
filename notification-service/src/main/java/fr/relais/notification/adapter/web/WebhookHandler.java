package fr.relais.notification.adapter.web;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.webhook.KeepWebhook;
import fr.relais.notification.application.webhook.PlanCalls;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.JsonForm;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Somebody says where the software of her organisation listens. Decides nothing. */
final class WebhookHandler {

    private static final int LONGEST = 300;

    private final KeepWebhook keep;
    private final PlanCalls calls;
    private final Access access;
    private final HttpCommands commands;
    private final Destinations destinations;
    private final Clock clock;

    WebhookHandler(
            KeepWebhook keep,
            PlanCalls calls,
            Access access,
            HttpCommands commands,
            Destinations destinations,
            Clock clock) {
        this.keep = keep;
        this.calls = calls;
        this.access = access;
        this.commands = commands;
        this.destinations = destinations;
        this.clock = clock;
    }

    Mono<ServerResponse> show(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> keep.find(organisation)
                        .flatMap(webhook -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(WebhookResponse.of(webhook, destinations.isOpen(), clock.instant()))));
    }

    Mono<ServerResponse> give(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> commands.readReplacement(request)
                        .map(WebhookHandler::address)
                        .flatMap(address -> keep.give(organisation, address, SaidAgain.context(request, clock)))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    Mono<ServerResponse> withdraw(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> keep.withdraw(organisation, SaidAgain.context(request, clock))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    /** The only answer that a secret is ever in. */
    Mono<ServerResponse> renewSecret(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> commands.readBare(request)
                        .flatMap(command -> keep.renewSecret(organisation, command.context()))
                        .flatMap(outcome -> outcome.fold(
                                secret -> ServerResponse.ok()
                                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(Map.of("secret", secret)),
                                refusal -> Problems.respond(request, problemOf(refusal)))));
    }

    Mono<ServerResponse> pause(ServerRequest request) {
        return change(request, keep::pause);
    }

    Mono<ServerResponse> resume(ServerRequest request) {
        return change(request, keep::resume);
    }

    Mono<ServerResponse> test(ServerRequest request) {
        return change(request, (organisation, context) -> calls.test(organisation));
    }

    private Mono<ServerResponse> change(
            ServerRequest request,
            BiFunction<OrganisationId, CommandContext, Mono<Outcome<Webhook, WebhookRefusal>>> change) {
        return ofCaller(
                request,
                organisation -> commands.readBare(request)
                        .flatMap(command -> change.apply(organisation, command.context()))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    private Mono<ServerResponse> ofCaller(
            ServerRequest request, Function<OrganisationId, Mono<ServerResponse>> answer) {
        return access.inboxOf(request, Action.READ).map(answer).orElseGet(() -> Problems.notFound(request));
    }

    private static String address(JsonForm form) {
        var address = form.text("address", text -> text.length() <= LONGEST);
        return form.build(address);
    }

    private static Mono<ServerResponse> nothing(ServerRequest request, Outcome<Webhook, WebhookRefusal> outcome) {
        return outcome.fold(
                webhook -> ServerResponse.noContent().build(),
                refusal -> Problems.respond(request, problemOf(refusal)));
    }

    private static Problem problemOf(WebhookRefusal refusal) {
        return switch (refusal) {
            case NO_WEBHOOK -> ProblemCode.NOT_FOUND.problem();
            case NO_SECRET -> new Problem(409, "no-secret", "There is no secret to sign with yet");
            case ADDRESS_NOT_ALLOWED -> new Problem(422, "address-not-allowed", "Nobody is called at this address");
            case SECRET_SHOWN -> new Problem(409, "secret-shown", "The secret was shown once and is not shown again");
        };
    }
}
