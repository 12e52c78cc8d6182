package fr.relais.capacity.adapter.web;

import java.util.Optional;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.application.exchange.ProspectCard;
import fr.relais.capacity.application.exchange.ProspectQuery;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.exchange.ContactMark;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.HttpCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What the coordinator asks of the list of whom to invite. */
@Component
final class ProspectForms {

    private final Territory territory;
    private final ReadCentresUseCase readCentres;
    private final References references;

    ProspectForms(Territory territory, ReadCentresUseCase readCentres, References references) {
        this.territory = territory;
        this.readCentres = readCentres;
        this.references = references;
    }

    /** The reference of the path; empty when it is none. */
    static Mono<String> reference(ServerRequest request) {
        var reference = request.pathVariable("prospect");
        return References.hasForm(reference) ? Mono.just(reference) : Mono.empty();
    }

    ProspectQuery query(ServerRequest request) {
        var departement = request.queryParam("departement").orElse(null);
        if (departement != null && !territory.knows(departement)) {
            throw new BadInput("departement", "unknown-code");
        }
        var page = Paging.of(request);
        var after = page.after();
        return new ProspectQuery(
                status(request),
                departement == null ? null : new DepartementCode(departement),
                after == null ? null : after.value(),
                page.limit());
    }

    /** What a body says of a prospect. The code of a centre is kept as a digest and not as itself. */
    Mono<ContactMark> mark(HttpCommand command, ProspectCard card) {
        var form = command.body();
        var status = form.code("status", ContactStatus.class);
        var centre = form.optionalText("centre", References::hasForm);
        return form.build(() -> mark(command, card, status.get(), centre.get()));
    }

    private Mono<ContactMark> mark(
            HttpCommand command, ProspectCard card, ContactStatus status, Optional<String> centre) {
        var member = status == ContactStatus.MEMBER;
        if (member != centre.isPresent()) {
            throw new BadInput("/centre", member ? "required" : "contradicts");
        }
        var context = command.context();
        return centre.map(code -> member(code, card))
                .orElseGet(() -> Mono.just(""))
                .map(digest ->
                        new ContactMark(status, digest.isEmpty() ? null : digest, context.actor(), context.at()));
    }

    /** The digest of a centre that the prospect may have become: a CHRS of its département. */
    private Mono<String> member(String code, ProspectCard card) {
        return readCentres
                .byCode(new CentreCode(code))
                .switchIfEmpty(Mono.error(() -> new BadInput("/centre", "unknown-code")))
                .filter(centre -> couldBe(card, centre))
                .switchIfEmpty(Mono.error(() -> new BadInput("/centre", "contradicts")))
                .map(centre -> references.referenceOf("member", code));
    }

    private static boolean couldBe(ProspectCard card, Versioned<Centre> centre) {
        var profile = centre.value().profile();
        return profile.kind() == CentreKind.CHRS
                && profile.departement().equals(card.prospect().departement());
    }

    private static @Nullable ContactStatus status(ServerRequest request) {
        var name = request.queryParam("status").orElse(null);
        if (name == null) {
            return null;
        }
        for (var status : ContactStatus.values()) {
            if (status.name().equals(name) && status != ContactStatus.MEMBER) {
                return status;
            }
        }
        throw new BadInput("status", "unknown-code");
    }
}
