package fr.relais.placement.application;

import fr.relais.placement.domain.fact.RequestFact;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.territory.Territory;
import reactor.core.publisher.Mono;

/** Reads from a request and its file what may be counted. */
public final class ReadFacts {

    private final CaseFiles files;
    private final Territory territory;

    public ReadFacts(CaseFiles files, Territory territory) {
        this.files = files;
        this.territory = territory;
    }

    /** Empty when the file cannot be read, or not any more: its key goes before the request does. */
    Mono<RequestFact> of(PlacementRequest request) {
        return files.open(request.id(), request.submission().file())
                .map(file -> RequestFact.of(request, file, territory))
                .onErrorResume(unreadable -> Mono.empty());
    }
}
