package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.draft.EraseDrafts;
import fr.relais.placement.application.retention.EraseCases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Erases what has been kept long enough. A round that fails comes again. */
@Component
class ErasureRounds {

    private final EraseCases erase;
    private final EraseDrafts drafts;

    ErasureRounds(EraseCases erase, EraseDrafts drafts) {
        this.erase = erase;
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${relais.rounds.erase-every}")
    Mono<Void> erase() {
        return Round.surviving("look for what is to be erased", erase.round())
                .then(Mono.defer(() -> Round.surviving("look for drafts to be erased", drafts.round())));
    }
}
