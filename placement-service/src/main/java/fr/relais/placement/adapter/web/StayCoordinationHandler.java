package fr.relais.placement.adapter.web;

import java.time.Clock;
import java.util.Map;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CallOffTransfer;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.StayPage;
import fr.relais.placement.application.Stays;
import fr.relais.placement.application.StaysOfRequests;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the coordinator asks about stays, under the pseudonyms of their requests. Decides nothing. */
final class StayCoordinationHandler {

    private static final int MOST = 500;

    private final HttpCommands commands;
    private final PlacementRequests requests;
    private final StaysOfRequests followed;
    private final Stays stays;
    private final CallOffTransfer callOff;
    private final Clock clock;

    StayCoordinationHandler(
            HttpCommands commands,
            PlacementRequests requests,
            StaysOfRequests followed,
            Stays stays,
            CallOffTransfer callOff,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.followed = followed;
        this.stays = stays;
        this.callOff = callOff;
        this.clock = clock;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (denied(Caller.of(request))) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST, this::find)
                .flatMap(paging -> stays.open(paging.page(StayPage::new))
                        .map(Versioned::value)
                        .filter(stay -> stay.admission() != null)
                        .collectList()
                        .map(found -> paging.body(
                                "stays",
                                paging.shown(found).stream().map(this::line).toList(),
                                found,
                                last -> OwnStays.admission(last).caseRef())))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return found(request, Caller.of(request)).flatMap(this::view).switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> callOff(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command ->
                        found(request, command.caller()).flatMap(stay -> callOff.handle(stay.id(), command.context())))
                .flatMap(outcome -> outcome.fold(this::view, refusal -> StayProblems.respond(request, refusal)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<Stay> found(ServerRequest request, Caller caller) {
        return Mono.just(request.pathVariable("reference"))
                .filter(reference -> !denied(caller) && Reference.isReference(reference))
                .map(Reference::new)
                .flatMap(this::find);
    }

    private Mono<Stay> find(Reference reference) {
        return requests.findForCoordinator(reference)
                .map(Versioned::value)
                .flatMap(followed::of)
                .filter(stay -> stay.admission() != null);
    }

    private Mono<ServerResponse> view(Stay stay) {
        return ServerResponse.ok().bodyValue(line(stay));
    }

    private Map<String, Object> line(Stay stay) {
        return StayResponses.forCoordinator(stay, OwnStays.admission(stay), clock.instant());
    }

    private static boolean denied(Caller caller) {
        return !AccessPolicy.allows(caller.roles(), Action.COORDINATE);
    }
}
