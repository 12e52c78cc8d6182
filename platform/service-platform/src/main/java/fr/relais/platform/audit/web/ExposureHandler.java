package fr.relais.platform.audit.web;

import java.time.Clock;
import java.util.Map;

import fr.relais.platform.audit.Exposures;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Tells a coordinator what an account was shown; for all others there is nothing. */
final class ExposureHandler {

    private static final String COORDINATOR = "COORDINATOR";

    private final Exposures exposures;
    private final Clock clock;

    ExposureHandler(Exposures exposures, Clock clock) {
        this.exposures = exposures;
        this.clock = clock;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (!Caller.of(request).is(COORDINATOR)) {
            return Problems.notFound(request);
        }
        return exposures
                .of(request.pathVariable("account"), clock.instant())
                .collectList()
                .flatMap(shown -> ServerResponse.ok()
                        .bodyValue(Map.of("exposures", shown, "complete", shown.size() < Exposures.MOST)));
    }
}
