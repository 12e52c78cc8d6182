package fr.relais.platform.audit.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import fr.relais.audit.SignedCheckpoint;
import fr.relais.platform.audit.RegisterExcerpts;
import fr.relais.platform.audit.RegisterExports;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Hands the register out to auditors, and to a centre its own lines; for all others there is none. */
final class RegisterHandler {

    private static final String AUDITOR = "AUDITOR";
    private static final String CENTRE = "CENTRE";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final RegisterExports exports;
    private final RegisterExcerpts excerpts;

    RegisterHandler(RegisterExports exports, RegisterExcerpts excerpts) {
        this.exports = exports;
        this.excerpts = excerpts;
    }

    Mono<ServerResponse> blocks(ServerRequest request) {
        return isAuditor(request)
                ? text(exports.blocksFrom(from(request)).collectList().map(texts -> String.join("", texts)))
                : Problems.notFound(request);
    }

    Mono<ServerResponse> checkpoint(ServerRequest request) {
        return isAuditor(request) ? text(exports.checkpoint().map(SignedCheckpoint::text)) : Problems.notFound(request);
    }

    Mono<ServerResponse> key(ServerRequest request) {
        return isAuditor(request) || isCentre(request)
                ? text(Mono.fromSupplier(exports::key))
                : Problems.notFound(request);
    }

    /** A centre that belongs to no organisation has no lines of its own. */
    Mono<ServerResponse> mine(ServerRequest request) {
        return isCentre(request)
                ? text(excerpts.page(Caller.of(request).organisation(), from(request)))
                : Problems.notFound(request);
    }

    private static boolean isCentre(ServerRequest request) {
        var caller = Caller.of(request);
        return caller.is(CENTRE) && !caller.organisation().isEmpty();
    }

    private static boolean isAuditor(ServerRequest request) {
        return Caller.of(request).is(AUDITOR);
    }

    private static long from(ServerRequest request) {
        var given = request.queryParam("from").orElse("1");
        if (!NUMBER.matcher(given).matches()) {
            throw new BadInput("from", "unsupported");
        }
        return Long.parseLong(given);
    }

    private static Mono<ServerResponse> text(Mono<String> text) {
        return text.flatMap(body -> ServerResponse.ok().contentType(TEXT).bodyValue(body));
    }
}
