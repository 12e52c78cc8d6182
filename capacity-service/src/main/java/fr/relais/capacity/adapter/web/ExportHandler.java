package fr.relais.capacity.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.application.exchange.ExportAvailabilityUseCase;
import fr.relais.capacity.application.exchange.ExportLanguage;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.identity.SignIn;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tables that go out: all centres for a coordinator who has just signed in, the own ones for a manager. What is on its
 * way breaks off when the account is revoked.
 */
@Component
final class ExportHandler {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Access access;
    private final ExportAvailabilityUseCase exportAvailability;
    private final Territory territory;
    private final Clock clock;
    private final Revocations revocations;

    ExportHandler(
            Access access,
            ExportAvailabilityUseCase exportAvailability,
            Territory territory,
            Clock clock,
            Revocations revocations) {
        this.access = access;
        this.exportAvailability = exportAvailability;
        this.territory = territory;
        this.clock = clock;
        this.revocations = revocations;
    }

    Mono<ServerResponse> availability(ServerRequest request) {
        return access.to(request, Action.EXPORT_AVAILABILITY, () -> table(request));
    }

    Mono<ServerResponse> profile(ServerRequest request) {
        return access.to(
                request,
                Action.EXPORT_ALL_AVAILABILITY,
                () -> profile(clock.instant()).flatMap(Answers::ok));
    }

    private Mono<HsdsViews.HsdsResponse> profile(Instant at) {
        return exportAvailability.byRegion(at).map(regions -> HsdsViews.of(regions, at));
    }

    private Mono<ServerResponse> table(ServerRequest request) {
        var query = query(request);
        var language = language(request);
        Supplier<Mono<ServerResponse>> table =
                switch (request.queryParam("format").orElse("csv")) {
                    case "csv" -> () -> text(request, query, language);
                    case "xlsx" -> () -> revocations.whileBelieved(request, workbook(query, language));
                    default -> throw new BadInput("format", "unknown-code");
                };
        return isOfAll(request) ? SignIn.justNow(request, table) : table.get();
    }

    private boolean isOfAll(ServerRequest request) {
        return access.allows(request, Action.EXPORT_ALL_AVAILABILITY);
    }

    private Mono<ServerResponse> text(ServerRequest request, CentreQuery query, ExportLanguage language) {
        DataBufferFactory buffers = request.exchange().getResponse().bufferFactory();
        Flux<DataBuffer> content = exportAvailability.text(query, language).map(buffers::wrap);
        return file(CSV, "csv", language)
                .body(BodyInserters.fromDataBuffers(revocations.whileBelieved(request, content)));
    }

    private Mono<ServerResponse> workbook(CentreQuery query, ExportLanguage language) {
        return exportAvailability
                .workbook(query, language)
                .flatMap(bytes -> file(Spreadsheets.XLSX, "xlsx", language).bodyValue(bytes));
    }

    private static ServerResponse.BodyBuilder file(MediaType type, String ending, ExportLanguage language) {
        var name = language == ExportLanguage.FRENCH ? "disponibilites." : "availability.";
        return ServerResponse.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language == ExportLanguage.FRENCH ? "fr" : "en")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"");
    }

    private CentreQuery query(ServerRequest request) {
        var query = CentreQuery.all(ExportAvailabilityUseCase.PAGE).in(departement(request));
        return isOfAll(request)
                ? query
                : query.of(new OrganisationId(Caller.of(request).organisation()));
    }

    private @Nullable DepartementCode departement(ServerRequest request) {
        var code = request.queryParam("departement").orElse(null);
        if (code == null) {
            return null;
        }
        if (!territory.knows(code)) {
            throw new BadInput("departement", "unknown-code");
        }
        return new DepartementCode(code);
    }

    /** French unless the caller would rather have English; also where nobody can read what the caller would have. */
    private static ExportLanguage language(ServerRequest request) {
        try {
            var wanted = Locale.lookup(request.headers().acceptLanguage(), List.of(Locale.FRENCH, Locale.ENGLISH));
            return Locale.ENGLISH.equals(wanted) ? ExportLanguage.ENGLISH : ExportLanguage.FRENCH;
        } catch (IllegalArgumentException unreadable) {
            return ExportLanguage.FRENCH;
        }
    }
}
