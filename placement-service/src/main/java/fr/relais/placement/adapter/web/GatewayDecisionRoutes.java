package fr.relais.placement.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.JsonForm;
import fr.relais.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/**
 * Takes what the gateway has decided by itself into the register of this service: each kind with its number, of a
 * minute. For the gateway alone, in a role that opens nothing else. It is acknowledged when it is durable; a telling
 * that comes again stands there again, under the same id.
 */
@Configuration(proxyBeanMethods = false)
class GatewayDecisionRoutes {

    private static final String PATH = "/internal/v1/gateway-decisions";
    private static final String GATEWAY = "GATEWAY";
    private static final String OTHER = "other";

    /** What a gateway decides; of what a newer one decides besides only the number is entered. */
    private static final Set<String> KINDS = Set.of(
            "no-token",
            "token-not-believed",
            "no-session",
            "session-ended",
            "form-without-mark",
            "fresh-sign-in-needed",
            "sign-in-refused",
            "signed-in",
            "signed-out",
            "too-many-requests",
            "nothing-there",
            "bad-request");

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_KINDS = 32;
    private static final int MOST_TIMES = 1_000_000_000;

    private final Register register;
    private final Clock clock;

    GatewayDecisionRoutes(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** How often one kind of decision was taken. */
    private record Taken(String kind, int times) {}

    /**
     * What is told.
     *
     * @param gateway a name that one process of the gateway drew for itself
     */
    private record Told(String gateway, String minute, List<Taken> decisions) {}

    @Bean
    RouterFunction<ServerResponse> gatewayDecisions(HttpCommands commands) {
        return route().POST(PATH, request -> enter(request, commands)).build();
    }

    private Mono<ServerResponse> enter(ServerRequest request, HttpCommands commands) {
        return Caller.of(request).is(GATEWAY)
                ? commands.read(request)
                        .flatMap(command -> enter(command, told(command.body())))
                        .then(ServerResponse.noContent().build())
                : Problems.notFound(request);
    }

    /** Together, so that they come into one block. */
    private Mono<Void> enter(HttpCommand command, Told told) {
        return Mono.when(told.decisions().stream()
                .map(taken -> register.record(entry(command, told, taken)))
                .toList());
    }

    private Entry entry(HttpCommand command, Told told, Taken taken) {
        var kind = KINDS.contains(taken.kind()) ? taken.kind() : OTHER;
        return new Entry(
                clock.instant(),
                Entry.Kind.DECISION,
                command.caller().subject(),
                GATEWAY,
                command.caller().organisation(),
                "gateway:" + kind,
                told.gateway(),
                told.minute(),
                Integer.toString(taken.times()),
                command.idempotencyKey());
    }

    private static Told told(JsonForm form) {
        var gateway = form.text("gateway", NAME.asMatchPredicate());
        var minute = form.text("minute", GatewayDecisionRoutes::isMoment);
        var decisions = form.objects("decisions", 1, MOST_KINDS, GatewayDecisionRoutes::taken);
        return form.build(() -> new Told(gateway.get(), minute.get(), decisions.get()));
    }

    private static Supplier<Taken> taken(JsonForm form) {
        var kind = form.text("kind", KIND.asMatchPredicate());
        var times = form.integer("times", 1, MOST_TIMES);
        return () -> new Taken(kind.get(), times.get());
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
