package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CountUnmetNeeds;
import fr.relais.placement.domain.unmet.UnmetCount;
import fr.relais.placement.domain.unmet.UnmetHistory;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** How much is missing, for the coordinator: numbers by reason and track, without a reference or a territory. */
final class UnmetNeedsHandler {

    private static final int MOST_DAYS = 92;
    private static final String USUAL_DAYS = "30";

    private final CountUnmetNeeds needs;

    UnmetNeedsHandler(CountUnmetNeeds needs) {
        this.needs = needs;
    }

    Mono<ServerResponse> read(ServerRequest request) {
        if (!AccessPolicy.allows(Caller.of(request).roles(), Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return Mono.fromSupplier(() -> days(request))
                .flatMap(needs::lastDays)
                .map(UnmetNeedsHandler::body)
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    private static int days(ServerRequest request) {
        var text = request.queryParam("days").orElse(USUAL_DAYS);
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadInput("days", "wrong-type");
        }
        var days = Integer.parseInt(text);
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput("days", days < 1 ? "too-small" : "too-large");
        }
        return days;
    }

    private static Map<String, Object> body(UnmetHistory history) {
        var body = new LinkedHashMap<String, Object>();
        body.put("now", count(history.now()));
        body.put("days", history.days().stream().map(UnmetNeedsHandler::day).toList());
        return body;
    }

    private static Map<String, Object> day(UnmetHistory.Day day) {
        var body = new LinkedHashMap<String, Object>();
        body.put("day", day.day().toString());
        body.putAll(count(day.count()));
        return body;
    }

    private static Map<String, Object> count(UnmetCount count) {
        var reasons = new LinkedHashMap<String, Object>();
        count.byReason().forEach((reason, tracks) -> {
            var byTrack = new LinkedHashMap<String, Integer>();
            tracks.forEach((track, requests) -> byTrack.put(track.name(), requests));
            reasons.put(reason.name(), byTrack);
        });
        var body = new LinkedHashMap<String, Object>();
        body.put("requests", count.requests());
        body.put("people", count.people());
        body.put("reasons", reasons);
        return body;
    }
}
