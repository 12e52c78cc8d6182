package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.refusal.JudgeRefusal;
import fr.relais.placement.application.refusal.ReadRefusals;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What coordinators ask about refusals. Decides nothing. */
final class RefusalReviewHandler {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    private final HttpCommands commands;
    private final OpenReviews reviews;
    private final JudgeRefusal judge;
    private final ReadRefusals read;
    private final PlacementRequests requests;

    RefusalReviewHandler(
            HttpCommands commands,
            OpenReviews reviews,
            JudgeRefusal judge,
            ReadRefusals read,
            PlacementRequests requests) {
        this.commands = commands;
        this.reviews = reviews;
        this.judge = judge;
        this.read = read;
        this.requests = requests;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (denied(request)) {
            return Problems.notFound(request);
        }
        return reviews.undecided().flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("reviews", lines)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return reviews.find(request.pathVariable("reference"), Caller.of(request))
                .flatMap(reviews::whole)
                .flatMap(body -> ServerResponse.ok().bodyValue(body))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> confirm(ServerRequest request) {
        return judge(request, ReviewVerdict.CONFIRMED);
    }

    Mono<ServerResponse> override(ServerRequest request) {
        return judge(request, ReviewVerdict.OVERRIDDEN);
    }

    private Mono<ServerResponse> judge(ServerRequest request, ReviewVerdict verdict) {
        return commands.readBare(request)
                .flatMap(command -> judge(request, command, verdict))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<ServerResponse> judge(ServerRequest request, HttpCommand command, ReviewVerdict verdict) {
        return reviews.find(request.pathVariable("reference"), command.caller())
                .flatMap(review -> judge.judge(review.id(), verdict, command.context()))
                .flatMap(outcome -> outcome.fold(
                        review -> reviews.whole(review)
                                .flatMap(body -> ServerResponse.ok().bodyValue(body)),
                        refusal -> Problems.respond(request, RefusalProblems.of(refusal))));
    }

    /** Of what centres were asked in a window of time. */
    Mono<ServerResponse> rates(ServerRequest request) {
        if (denied(request)) {
            return Problems.notFound(request);
        }
        return Mono.fromSupplier(() -> window(request))
                .flatMap(window -> read.between(window.from(), window.to()))
                .flatMap(rates -> ServerResponse.ok().bodyValue(RefusalResponses.rates(rates)));
    }

    private static Asked window(ServerRequest request) {
        var from = moment(request, "from");
        var to = moment(request, "to");
        if (!from.isBefore(to)) {
            throw new BadInput("to", "contradicts");
        }
        if (from.plus(LONGEST_WINDOW).isBefore(to)) {
            throw new BadInput("to", "too-large");
        }
        return new Asked(from, to);
    }

    private static Instant moment(ServerRequest request, String name) {
        var text = request.queryParam(name).orElseThrow(() -> new BadInput(name, "required"));
        return Optional.of(text)
                .filter(Dates::isMoment)
                .map(Dates::moment)
                .orElseThrow(() -> new BadInput(name, "wrong-type"));
    }

    /** What the person and the SIAO can be told of the refusals of a request. */
    Mono<ServerResponse> notices(ServerRequest request) {
        if (denied(request)) {
            return Problems.notFound(request);
        }
        return Mono.just(request.pathVariable("reference"))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(requests::findForCoordinator)
                .map(Versioned::value)
                .flatMap(found -> ServerResponse.ok().bodyValue(RefusalResponses.notices(found)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private static boolean denied(ServerRequest request) {
        return !AccessPolicy.allows(Caller.of(request).roles(), Action.REVIEW_REFUSAL);
    }

    private record Asked(Instant from, Instant to) {}
}
