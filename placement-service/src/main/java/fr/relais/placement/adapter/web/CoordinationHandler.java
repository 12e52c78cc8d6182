package fr.relais.placement.adapter.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.Evacuations;
import fr.relais.placement.application.Page;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the coordinator asks. Decides nothing. */
final class CoordinationHandler {

    private static final int MOST = 500;
    private static final int MOST_OFFERS = 200;

    /** Names that stand for the coordinators on call and for Relais itself; a prefix stands for child protection. */
    private static final Set<String> RESERVED = Set.of(Notice.ON_CALL, "relais");

    private static final Predicate<String> IS_ORGANISATION = Pattern.compile(
                    "(?!child-protection-)[a-z0-9][a-z0-9-]{0,63}")
            .asMatchPredicate()
            .and(Predicate.not(RESERVED::contains));

    private final HttpCommands commands;
    private final PlacementRequests requests;
    private final ReferrerOrganisations organisations;
    private final Territory territory;
    private final Evacuations evacuations;
    private final Quarantines quarantines;

    CoordinationHandler(
            HttpCommands commands,
            PlacementRequests requests,
            ReferrerOrganisations organisations,
            Territory territory,
            Evacuations evacuations,
            Quarantines quarantines) {
        this.commands = commands;
        this.requests = requests;
        this.organisations = organisations;
        this.territory = territory;
        this.evacuations = evacuations;
        this.quarantines = quarantines;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (denied(request, Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST, this::find)
                .flatMap(this::open)
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    private Mono<Map<String, Object>> open(Paging<PlacementRequest> paging) {
        return requests.open(paging.page(Page::new))
                .map(Versioned::value)
                .collectList()
                .zipWith(
                        quarantines.hold(),
                        (found, held) -> paging.body(
                                "requests",
                                paging.shown(found).stream()
                                        .map(one -> heldBack(CoordinationResponses.line(one), held.test(one)))
                                        .toList(),
                                found,
                                last -> last.submission().coordinatorRef()));
    }

    private Mono<PlacementRequest> find(Reference reference) {
        return requests.findForCoordinator(reference).map(Versioned::value);
    }

    /** Which centres have not answered, the least time left first. There are no further pages: the next look is new. */
    Mono<ServerResponse> offers(ServerRequest request) {
        if (denied(request, Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST_OFFERS, reference -> Mono.<PlacementRequest>empty())
                .flatMap(paging -> requests.offered(paging.limit() + 1)
                        .map(Versioned::value)
                        .collectList()
                        .map(found -> Map.of(
                                "offers",
                                paging.shown(found).stream()
                                        .flatMap(CoordinationResponses::asked)
                                        .toList(),
                                "more",
                                found.size() > paging.limit())))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        if (denied(request, Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return Mono.just(request.pathVariable("reference"))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(this::find)
                .flatMap(this::whole)
                .flatMap(body -> ServerResponse.ok().bodyValue(body))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** Also whether its search waits for a coordinator's word. */
    private Mono<Map<String, Object>> whole(PlacementRequest found) {
        return quarantines.hold(found).map(held -> heldBack(CoordinationResponses.whole(found), held));
    }

    private static Map<String, Object> heldBack(Map<String, Object> body, boolean held) {
        if (held) {
            body.put("heldBack", true);
        }
        return body;
    }

    Mono<ServerResponse> register(ServerRequest request) {
        return commands.read(request)
                .filter(command -> AccessPolicy.allows(command.caller().roles(), Action.REGISTER_ORGANISATION))
                .flatMap(command -> organisations.register(organisation(command), command.context()))
                .flatMap(outcome -> outcome.fold(
                        registered -> ServerResponse.status(201).bodyValue(line(registered.value())),
                        refusal -> Problems.respond(request, RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    private ReferrerOrganisation organisation(HttpCommand command) {
        var id = command.body().text("organisation", IS_ORGANISATION);
        var kind = command.body().code("kind", OrganisationKind.class);
        var departement = command.body().text("departement", territory::knows);
        return command.body().build(() -> new ReferrerOrganisation(id.get(), kind.get(), departement.get()));
    }

    Mono<ServerResponse> organisations(ServerRequest request) {
        if (denied(request, Action.REGISTER_ORGANISATION)) {
            return Problems.notFound(request);
        }
        return organisations
                .all()
                .map(CoordinationHandler::line)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("organisations", lines)));
    }

    /** Whoever is at a place that the network may know, the longest known first. */
    Mono<ServerResponse> evacuations(ServerRequest request) {
        if (denied(request, Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return evacuations
                .now()
                .sort(Comparator.comparing(found -> found.submission().seniority()))
                .map(CoordinationResponses::evacuation)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("requests", lines)));
    }

    private static boolean denied(ServerRequest request, Action action) {
        return !AccessPolicy.allows(Caller.of(request).roles(), action);
    }

    private static Map<String, Object> line(ReferrerOrganisation organisation) {
        var body = new LinkedHashMap<String, Object>();
        body.put("organisation", organisation.id());
        body.put("kind", organisation.kind().name());
        body.put("departement", organisation.departement());
        return body;
    }
}
