package fr.relais.placement.application.refusal;

import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.refusal.Asked;
import fr.relais.placement.domain.request.CentreNo;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.SealedFile;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A centre says no: with a reason of the catalogue, and perhaps a text that the coordinator alone will read. */
public final class RefuseOffer {

    private final PlacementRequests requests;
    private final ChangeRequest change;
    private final RefusalTexts texts;
    private final RefusalTerms terms;

    public RefuseOffer(PlacementRequests requests, ChangeRequest change, RefusalTexts texts, RefusalTerms terms) {
        this.requests = requests;
        this.change = change;
        this.texts = texts;
        this.terms = terms;
    }

    /** @param text absent when the centre wrote nothing */
    public record Said(RefusalReason reason, @Nullable String text) {}

    /** Empty when there is no such request. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> refuse(
            RequestId id, Reference offer, Said said, CommandContext context) {
        return requests.find(id)
                .flatMap(found -> Mono.justOrEmpty(found.value().placeBehind(offer)))
                .map(Candidate::centre)
                .flatMap(centre -> refusals(centre, context.at().minus(terms.within())))
                .map(refusals -> refusals >= terms.repeated())
                .flatMap(repeated -> no(id, said, repeated, context))
                .flatMap(no -> change.refuse(id, offer, no, context));
    }

    private Mono<Long> refusals(CentreRef centre, Instant since) {
        return requests.refusedBy(centre)
                .map(Versioned::value)
                .flatMapIterable(request -> Asked.of(request).toList())
                .filter(asked -> asked.refused() && asked.place().centre().equals(centre))
                .filter(asked -> !asked.at().isBefore(since))
                .count();
    }

    private Mono<CentreNo> no(RequestId id, Said said, boolean repeated, CommandContext context) {
        var by = context.actor().subject();
        return said.text() == null
                ? Mono.just(no(said, by, repeated, null))
                : texts.seal(id, said.text()).map(text -> no(said, by, repeated, text));
    }

    private static CentreNo no(Said said, String by, boolean repeated, @Nullable SealedFile text) {
        return new CentreNo(said.reason(), by, repeated, text);
    }
}
