package fr.relais.gateway.console.page;

import java.util.Optional;

import fr.relais.gateway.console.session.Handles;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** An address that means nothing in this session: another session's, or one that was made up. */
public final class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Gone() {
        super("the address means nothing", null, false, false);
    }

    /** What a parameter stands for in this session; empty without one, or when it stands for nothing. */
    public static Mono<String> from(ServerRequest request, String parameter) {
        return request.exchange()
                .getSession()
                .flatMap(session ->
                        Mono.justOrEmpty(request.queryParam(parameter).flatMap(Handles.of(session)::reference)));
    }

    /** The reference that a path's variable stands for in this session; fails when it stands for nothing. */
    public static Mono<String> unless(ServerRequest request, String variable) {
        return request.exchange()
                .getSession()
                .map(session -> Handles.of(session).reference(request.pathVariable(variable)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .switchIfEmpty(Mono.error(Gone::new));
    }
}
