package fr.relais.placement.adapter.crypto;

import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Case files under the key of their request. */
final class TinkCaseFiles implements CaseFiles {

    private final Seals seals;

    TinkCaseFiles(CaseKeys keys) {
        this.seals = new Seals(keys);
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, CaseFile file) {
        return Mono.defer(() -> seals.seal(request.value(), CaseFileDocuments.write(file)));
    }

    @Override
    public Mono<CaseFile> open(RequestId request, SealedFile file) {
        return seals.open(request.value(), file).map(CaseFileDocuments::file);
    }
}
