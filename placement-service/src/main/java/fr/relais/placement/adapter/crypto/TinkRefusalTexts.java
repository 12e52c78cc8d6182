package fr.relais.placement.adapter.crypto;

import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Texts of refusals under the key of the request that was refused. */
final class TinkRefusalTexts implements RefusalTexts {

    /** No case file has this field, nor does a text have another: neither can be taken for the other. */
    private static final String TEXT = "refusalText";

    private final Seals seals;

    TinkRefusalTexts(CaseKeys keys) {
        this.seals = new Seals(keys);
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, String text) {
        return Mono.defer(() -> seals.seal(request.value(), new Document(TEXT, text)));
    }

    @Override
    public Mono<String> open(RequestId request, SealedFile text) {
        return seals.open(request.value(), text).map(document -> document.get(TEXT, String.class));
    }
}
