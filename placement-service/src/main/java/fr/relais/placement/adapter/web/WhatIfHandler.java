package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.AskWhatIf;
import fr.relais.placement.domain.programme.MissingPlaces;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What coordinators ask about places that do not exist. Decides nothing. */
final class WhatIfHandler {

    private static final int MOST_LINES = 50;
    private static final int LINES = 20;

    private final HttpCommands commands;
    private final AskWhatIf whatIf;

    WhatIfHandler(HttpCommands commands, AskWhatIf whatIf) {
        this.commands = commands;
        this.whatIf = whatIf;
    }

    Mono<ServerResponse> ask(ServerRequest request) {
        return commands.read(request)
                .filter(command -> AccessPolicy.allows(command.caller().roles(), Action.COORDINATE))
                .flatMap(command -> whatIf.ask(lines(command)))
                .flatMap(answer -> ServerResponse.ok().bodyValue(body(answer)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private static int lines(HttpCommand command) {
        var form = command.body();
        var lines = form.integer("lines", 1, MOST_LINES, LINES);
        return form.build(lines);
    }

    private static Map<String, Object> body(AskWhatIf.Answer answer) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "lines",
                answer.missing().lines().stream().map(WhatIfHandler::line).toList());
        body.put("others", answer.missing().others());
        body.put("all", answer.all());
        return body;
    }

    private static Map<String, Object> line(MissingPlaces.Line line) {
        var kind = line.kind();
        var body = new LinkedHashMap<String, Object>();
        body.put("publics", kind.publics().name());
        body.put("householdType", kind.householdType().name());
        body.put("beds", kind.beds());
        body.put("stepFree", kind.stepFree());
        body.put("pets", kind.pets());
        body.put("duration", kind.duration().name());
        body.put("region", line.region());
        body.put("places", line.households());
        body.put("households", line.households());
        body.put("people", line.people());
        return body;
    }
}
