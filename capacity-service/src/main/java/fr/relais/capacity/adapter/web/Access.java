package fr.relais.capacity.adapter.web;

import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lets through what the policy allows. Absent and forbidden are the same 404, found in the same way. */
@Component
final class Access {

    private final AccessPolicy policy;
    private final ReadCentresUseCase readCentres;

    Access(AccessPolicy policy, ReadCentresUseCase readCentres) {
        this.policy = policy;
        this.readCentres = readCentres;
    }

    /** Goes on with the centre that the path names, as it is now, when the caller may do this to it. */
    Mono<ServerResponse> to(
            ServerRequest request, Action action, Function<Versioned<Centre>, Mono<ServerResponse>> next) {
        return code(request)
                .flatMap(readCentres::byCode)
                .filter(centre -> policy.allows(Caller.of(request), action, centre.value()))
                .flatMap(next)
                .switchIfEmpty(Problems.notFound(request));
    }

    /** The same, with the centre as it is stored, to be changed. */
    Mono<ServerResponse> toChange(
            ServerRequest request, Action action, Function<OpenCentre, Mono<ServerResponse>> next) {
        return code(request)
                .flatMap(readCentres::open)
                .filter(centre ->
                        policy.allows(Caller.of(request), action, centre.read().value()))
                .flatMap(next)
                .switchIfEmpty(Problems.notFound(request));
    }

    /** Goes on when the caller may do this to no centre in particular. */
    Mono<ServerResponse> to(ServerRequest request, Action action, Supplier<Mono<ServerResponse>> next) {
        return allows(request, action)
                ? next.get().switchIfEmpty(Problems.notFound(request))
                : Problems.notFound(request);
    }

    boolean allows(ServerRequest request, Action action) {
        return policy.allows(Caller.of(request), action, null);
    }

    private static Mono<CentreCode> code(ServerRequest request) {
        var code = request.pathVariable("centre");
        return References.hasForm(code) ? Mono.just(new CentreCode(code)) : Mono.empty();
    }
}
