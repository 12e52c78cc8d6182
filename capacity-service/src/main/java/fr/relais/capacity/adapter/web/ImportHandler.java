package fr.relais.capacity.adapter.web;

import java.util.Arrays;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.capacity.application.exchange.ApplyImportUseCase;
import fr.relais.capacity.application.exchange.AvailabilityScope;
import fr.relais.capacity.application.exchange.FileImport;
import fr.relais.capacity.application.exchange.ImportRefusal;
import fr.relais.capacity.application.exchange.PreviewImportUseCase;
import fr.relais.capacity.application.exchange.ReadImportUseCase;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Files that come in: first what they would do, then doing it. An import is seen by the organisation that sent it. */
@Component
final class ImportHandler {

    private static final Problem TOO_MANY_UPLOADS =
            new Problem(429, "too-many-uploads", "Your organisation is sending two files already, try later");

    private final Access access;
    private final Uploads uploads;
    private final PreviewImportUseCase previewImport;
    private final ReadImportUseCase readImport;
    private final ApplyImportUseCase applyImport;
    private final HttpCommands commands;

    ImportHandler(
            Access access,
            Uploads uploads,
            PreviewImportUseCase previewImport,
            ReadImportUseCase readImport,
            ApplyImportUseCase applyImport,
            HttpCommands commands) {
        this.access = access;
        this.uploads = uploads;
        this.previewImport = previewImport;
        this.readImport = readImport;
        this.applyImport = applyImport;
        this.commands = commands;
    }

    /** Whoever may send no file of any kind is not told what is wrong with it. */
    Mono<ServerResponse> preview(ServerRequest request) {
        if (Arrays.stream(ImportKind.values()).noneMatch(kind -> access.allows(request, action(kind)))) {
            return Problems.notFound(request);
        }
        var kind = kind(request);
        return access.to(
                request,
                action(kind),
                () -> uploads.receive(request, kind, scope(request), previewImport::handle)
                        .onErrorMap(UnreadableFile.class, Uploads::badInput)
                        .flatMap(outcome -> answer(request, HttpStatus.CREATED, outcome))
                        .onErrorResume(TooManyAtOnce.class, many -> Problems.respond(request, TOO_MANY_UPLOADS)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return named(request, found -> answer(HttpStatus.OK, found));
    }

    Mono<ServerResponse> apply(ServerRequest request) {
        return named(
                request,
                found -> commands.readBare(request)
                        .flatMap(command -> applyImport.handle(found, command.context()))
                        .flatMap(outcome -> answer(request, HttpStatus.OK, outcome)));
    }

    /** Goes on with the import that the path names, when it is the caller's own and the caller may still send such. */
    private Mono<ServerResponse> named(ServerRequest request, Function<FileImport, Mono<ServerResponse>> next) {
        var reference = request.pathVariable("import");
        var found = References.hasForm(reference)
                ? readImport.find(reference, Caller.of(request).organisation())
                : Mono.<FileImport>empty();
        return found.filter(mine -> access.allows(request, action(mine.kind())))
                .flatMap(next)
                .switchIfEmpty(Problems.notFound(request));
    }

    private static ImportKind kind(ServerRequest request) {
        var name = request.queryParam("kind").orElseThrow(() -> new BadInput("kind", "required"));
        for (var kind : ImportKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new BadInput("kind", "unknown-code");
    }

    /** A coordinator speaks for all centres, a manager for those of the own organisation. */
    private AvailabilityScope scope(ServerRequest request) {
        var owner = access.allows(request, Action.LIST_ALL_CENTRES)
                ? null
                : new OrganisationId(Caller.of(request).organisation());
        return new AvailabilityScope(owner, ColumnsOfRequest.of(request));
    }

    private static Action action(ImportKind kind) {
        return switch (kind) {
            case FINESS -> Action.IMPORT_REGISTER;
            case AVAILABILITY -> Action.IMPORT_AVAILABILITY;
        };
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, HttpStatus status, Outcome<FileImport, ImportRefusal> outcome) {
        return outcome.fold(shown -> answer(status, shown), refusal -> Problems.respond(request, problem(refusal)));
    }

    private static Mono<ServerResponse> answer(HttpStatus status, FileImport shown) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ImportResponse.of(shown));
    }

    private static Problem problem(ImportRefusal refusal) {
        return switch (refusal) {
            case REUSED -> ProblemCode.COMMAND_REUSED.problem();
            case TOO_MANY_WAITING -> ProblemCode.TOO_MANY_COMMANDS.problem();
            case OUTDATED ->
                new Problem(409, "import-outdated", "What this import was compared with has been replaced");
        };
    }
}
