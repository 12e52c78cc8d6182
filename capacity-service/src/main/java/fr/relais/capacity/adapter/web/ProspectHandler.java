package fr.relais.capacity.adapter.web;

import java.util.List;

import fr.relais.capacity.adapter.web.ProspectViews.ContactResponse;
import fr.relais.capacity.adapter.web.ProspectViews.ProspectResponse;
import fr.relais.capacity.adapter.web.ProspectViews.ProspectSummary;
import fr.relais.capacity.adapter.web.ProspectViews.ProspectsResponse;
import fr.relais.capacity.application.exchange.MarkProspectUseCase;
import fr.relais.capacity.application.exchange.ProspectCard;
import fr.relais.capacity.application.exchange.ProspectQuery;
import fr.relais.capacity.application.exchange.ReadProspectsUseCase;
import fr.relais.capacity.domain.exchange.ContactRefusal;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Whom to invite, and how far each invitation is: for the coordinator only. */
@Component
final class ProspectHandler {

    private final Access access;
    private final HttpCommands commands;
    private final ProspectForms forms;
    private final ReadProspectsUseCase readProspects;
    private final MarkProspectUseCase markProspect;

    ProspectHandler(
            Access access,
            HttpCommands commands,
            ProspectForms forms,
            ReadProspectsUseCase readProspects,
            MarkProspectUseCase markProspect) {
        this.access = access;
        this.commands = commands;
        this.forms = forms;
        this.readProspects = readProspects;
        this.markProspect = markProspect;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        return access.to(request, Action.READ_PROSPECTS, () -> page(forms.query(request)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(
                request,
                Action.READ_PROSPECTS,
                () -> ProspectForms.reference(request)
                        .flatMap(readProspects::find)
                        .flatMap(card -> withVersion(card.contact().version(), ProspectResponse.of(card))));
    }

    Mono<ServerResponse> mark(ServerRequest request) {
        return access.to(
                request,
                Action.MARK_PROSPECT,
                () -> ProspectForms.reference(request)
                        .flatMap(readProspects::findAny)
                        .flatMap(card -> commands.read(request).flatMap(command -> mark(request, card, command))));
    }

    private Mono<ServerResponse> page(ProspectQuery query) {
        return readProspects
                .list(query)
                .map(cards -> new ProspectsResponse(
                        cards.stream().map(ProspectSummary::of).toList(), next(cards, query)))
                .flatMap(Answers::ok);
    }

    private Mono<ServerResponse> mark(ServerRequest request, ProspectCard card, HttpCommand command) {
        return forms.mark(command, card)
                .flatMap(mark -> markProspect.handle(card.reference(), mark, command.context()))
                .flatMap(outcome -> outcome.fold(
                        contact -> withVersion(contact.version(), ContactResponse.of(contact)),
                        refusal -> Problems.respond(request, problem(refusal))));
    }

    private static @Nullable String next(List<ProspectCard> cards, ProspectQuery query) {
        return cards.size() < query.limit() ? null : cards.get(cards.size() - 1).reference();
    }

    private static Mono<ServerResponse> withVersion(long version, Object body) {
        return ServerResponse.ok()
                .eTag("\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    private static Problem problem(ContactRefusal refusal) {
        return switch (refusal) {
            case MEMBER_LINKED -> new Problem(409, "member-linked", "This centre is linked to another prospect");
        };
    }
}
