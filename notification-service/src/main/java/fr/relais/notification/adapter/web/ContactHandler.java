package fr.relais.notification.adapter.web;

import java.time.Clock;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.contact.KeepContact;
import fr.relais.notification.application.delivery.Posts;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Somebody says how she herself is reached; nobody says it of another. Decides nothing. */
final class ContactHandler {

    private final KeepContact keep;
    private final Posts posts;
    private final Access access;
    private final HttpCommands commands;
    private final Clock clock;

    ContactHandler(KeepContact keep, Posts posts, Access access, HttpCommands commands, Clock clock) {
        this.keep = keep;
        this.posts = posts;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    Mono<ServerResponse> show(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> keep.find(organisation, Caller.of(request).subject())
                        .flatMap(contact -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(ContactResponse.of(contact, posts.open()))));
    }

    Mono<ServerResponse> give(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> commands.readReplacement(request)
                        .map(ContactForm::read)
                        .flatMap(reach -> keep.give(organisation, reach, SaidAgain.context(request, clock)))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    Mono<ServerResponse> confirm(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> commands.readBare(request)
                        .flatMap(command -> keep.confirm(organisation, command.context()))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    Mono<ServerResponse> withdraw(ServerRequest request) {
        return ofCaller(
                request,
                organisation -> keep.withdraw(organisation, SaidAgain.context(request, clock))
                        .flatMap(outcome -> nothing(request, outcome)));
    }

    private Mono<ServerResponse> ofCaller(
            ServerRequest request, Function<OrganisationId, Mono<ServerResponse>> answer) {
        return access.inboxOf(request, Action.READ).map(answer).orElseGet(() -> Problems.notFound(request));
    }

    private static Mono<ServerResponse> nothing(ServerRequest request, Outcome<Contact, ContactRefusal> outcome) {
        return outcome.fold(
                contact -> ServerResponse.noContent().build(),
                refusal -> Problems.respond(request, problemOf(refusal)));
    }

    private static Problem problemOf(ContactRefusal refusal) {
        return switch (refusal) {
            case NO_CONTACT -> ProblemCode.NOT_FOUND.problem();
        };
    }
}
