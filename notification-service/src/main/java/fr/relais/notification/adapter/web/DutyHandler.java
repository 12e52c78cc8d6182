package fr.relais.notification.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import fr.relais.blocks.Outcome;
import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.duty.KeepRota;
import fr.relais.notification.application.duty.KeepRota.Seen;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Somebody says in which weeks she is on duty; nobody says it of another. Decides nothing. */
final class DutyHandler {

    private final KeepRota keep;
    private final Access access;
    private final Clock clock;

    DutyHandler(KeepRota keep, Access access, Clock clock) {
        this.keep = keep;
        this.access = access;
        this.clock = clock;
    }

    Mono<ServerResponse> show(ServerRequest request) {
        return access.inboxOf(request, Action.READ)
                .map(organisation -> keep.show(organisation, Caller.of(request).subject())
                        .flatMap(weeks -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(Map.of("weeks", shown(weeks)))))
                .orElseGet(() -> Problems.notFound(request));
    }

    Mono<ServerResponse> take(ServerRequest request) {
        return change(
                request, (organisation, week) -> keep.take(organisation, week, SaidAgain.context(request, clock)));
    }

    Mono<ServerResponse> giveBack(ServerRequest request) {
        return change(
                request, (organisation, week) -> keep.giveBack(organisation, week, SaidAgain.context(request, clock)));
    }

    private Mono<ServerResponse> change(
            ServerRequest request, BiFunction<OrganisationId, Week, Mono<Outcome<Rota, RotaRefusal>>> change) {
        var label = request.pathVariable("week");
        var organisation = access.inboxOf(request, Action.READ);
        return organisation.isPresent() && Week.hasForm(label)
                ? change.apply(organisation.get(), Week.parse(label)).flatMap(outcome -> nothing(request, outcome))
                : Problems.notFound(request);
    }

    private static List<Map<String, Object>> shown(List<Seen> weeks) {
        return weeks.stream()
                .map(seen ->
                        Map.<String, Object>of("week", seen.week().label(), "taken", seen.taken(), "own", seen.own()))
                .toList();
    }

    private static Mono<ServerResponse> nothing(ServerRequest request, Outcome<Rota, RotaRefusal> outcome) {
        return outcome.fold(
                rota -> ServerResponse.noContent().build(), refusal -> Problems.respond(request, problemOf(refusal)));
    }

    private static Problem problemOf(RotaRefusal refusal) {
        return switch (refusal) {
            case TAKEN -> new Problem(409, "week-taken", "Somebody else is on duty in that week");
            case OUT_OF_REACH -> ProblemCode.NOT_FOUND.problem();
        };
    }
}
