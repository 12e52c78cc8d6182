package fr.relais.notification.adapter.web;

import java.util.Map;

import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.AcknowledgeItemUseCase;
import fr.relais.notification.application.InboxQuery;
import fr.relais.notification.application.InboxQuery.Which;
import fr.relais.notification.application.ReadInboxUseCase;
import fr.relais.notification.application.duty.KeepRota;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists an inbox and acknowledges its items. Decides nothing. */
final class InboxHandler {

    static final int MOST_PER_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final ReadInboxUseCase readInbox;
    private final AcknowledgeItemUseCase acknowledgeItem;
    private final KeepRota rota;
    private final Access access;
    private final HttpCommands commands;
    private final NoticeTexts texts;

    InboxHandler(
            ReadInboxUseCase readInbox,
            AcknowledgeItemUseCase acknowledgeItem,
            KeepRota rota,
            Access access,
            HttpCommands commands,
            NoticeTexts texts) {
        this.readInbox = readInbox;
        this.acknowledgeItem = acknowledgeItem;
        this.rota = rota;
        this.access = access;
        this.commands = commands;
        this.texts = texts;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var reader = Caller.of(request).subject();
        return access.inboxOf(request, Action.READ)
                .map(owner -> readInbox
                        .handle(owner, query(request))
                        .zipWith(rota.now(owner, reader))
                        .map(both -> PageResponse.of(both.getT1(), texts, reader, both.getT2()))
                        .flatMap(InboxHandler::ok))
                .orElseGet(() -> Problems.notFound(request));
    }

    Mono<ServerResponse> acknowledge(ServerRequest request) {
        var owner = access.inboxOf(request, Action.ACKNOWLEDGE);
        var number = Numbers.path(request, "item");
        return owner.isPresent() && number.isPresent()
                ? acknowledge(request, owner.get(), number.get())
                : Problems.notFound(request);
    }

    private Mono<ServerResponse> acknowledge(ServerRequest request, OrganisationId owner, long number) {
        return commands.readBare(request)
                .flatMap(command -> acknowledgeItem.handle(owner, number, command.context()))
                .flatMap(outcome -> outcome.fold(
                        item -> ok(
                                ItemResponse.of(item, texts, Caller.of(request).subject())),
                        refusal -> Problems.respond(request, problemOf(refusal))));
    }

    Mono<ServerResponse> acknowledgeAll(ServerRequest request) {
        return access.inboxOf(request, Action.ACKNOWLEDGE)
                .map(owner -> commands.read(request).flatMap(command -> acknowledgeAll(request, owner, command)))
                .orElseGet(() -> Problems.notFound(request));
    }

    private Mono<ServerResponse> acknowledgeAll(ServerRequest request, OrganisationId owner, HttpCommand command) {
        var text = command.body().text("upTo", Numbers::isNumber);
        var upTo = command.body().build(() -> Long.parseLong(text.get()));
        return acknowledgeItem
                .handleAll(owner, upTo, command.context())
                .flatMap(outcome -> outcome.fold(
                        unseen -> ok(Map.of("unseen", unseen)),
                        refusal -> Problems.respond(request, problemOf(refusal))));
    }

    private static Mono<ServerResponse> ok(Object body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    private static Problem problemOf(InboxRefusal refusal) {
        return switch (refusal) {
            case NO_SUCH_ITEM -> ProblemCode.NOT_FOUND.problem();
        };
    }

    private static InboxQuery query(ServerRequest request) {
        return new InboxQuery(
                Numbers.parameter(request, "after", 0),
                which(request),
                Numbers.parameter(request, "limit", MOST_PER_PAGE, USUAL_PAGE));
    }

    /** What is due is unseen too, so the narrower word counts. */
    private static Which which(ServerRequest request) {
        var unseen = Numbers.flag(request, "unacknowledged");
        var seen = Numbers.flag(request, "acknowledged");
        if (Numbers.flag(request, "due")) {
            return Which.DUE;
        }
        if (unseen) {
            return Which.UNSEEN;
        }
        return seen ? Which.SEEN : Which.ALL;
    }
}
