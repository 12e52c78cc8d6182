package fr.relais.figures.adapter.web;

import java.util.Optional;
import java.util.Set;

import fr.relais.figures.application.FiguresAccess;
import fr.relais.figures.application.Published;
import fr.relais.figures.application.ReadPublications;
import fr.relais.platform.identity.SignIn;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import fr.relais.statistics.publication.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lists what was published and gives it out, file by file; what is not for everybody, to somebody who has just signed
 * in.
 */
final class PublicationHandler {

    private final ReadPublications publications;

    PublicationHandler(ReadPublications publications) {
        this.publications = publications;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var roles = roles(request);
        return publications
                .current()
                .flatMap(outcome -> outcome.fold(
                        published -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(PublicationsResponse.of(published, roles)),
                        unsafe -> later(request)));
    }

    /** The same 404 for what is not there and for what is for somebody else. */
    Mono<ServerResponse> file(ServerRequest request) {
        var audience = PublicationFile.audience(request.pathVariable("audience"))
                .filter(one -> FiguresAccess.mayRead(one, roles(request)));
        return audience.map(one -> file(request, one)).orElseGet(() -> Problems.notFound(request));
    }

    private Mono<ServerResponse> file(ServerRequest request, Audience audience) {
        return publications
                .current()
                .flatMap(outcome -> outcome.fold(
                        published -> find(published, request, audience)
                                .flatMap(file -> audience == Audience.PUBLIC
                                        ? give(file)
                                        : SignIn.justNow(request, () -> give(file)))
                                .switchIfEmpty(Mono.defer(() -> Problems.notFound(request))),
                        unsafe -> later(request)));
    }

    private static Mono<PublicationFile> find(Published published, ServerRequest request, Audience audience) {
        return Mono.fromCallable(() -> PublicationFile.of(
                                published, request.pathVariable("upTo"), audience, request.pathVariable("file"))
                        .orElse(null))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<ServerResponse> give(PublicationFile file) {
        var attachment =
                ContentDisposition.attachment().filename(file.fullName()).build();
        return ServerResponse.ok()
                .contentType(file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .bodyValue(file.bytes());
    }

    private static Mono<ServerResponse> later(ServerRequest request) {
        return Problems.respond(request, ProblemCode.TRY_AGAIN_LATER.problem());
    }

    private static Set<String> roles(ServerRequest request) {
        Optional<Caller> caller = Caller.ifAny(request);
        return caller.map(known -> Set.copyOf(known.roles())).orElse(Set.of());
    }
}
