package fr.relais.placement.application.draft;

import fr.relais.placement.domain.draft.Answers;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens the answers of drafts, each under the key of its own draft. */
public interface DraftFiles {

    /** Encrypts answers; the draft's key is made when there is none. */
    Mono<SealedFile> seal(DraftId draft, Answers answers);

    /** Decrypts answers; fails when they are of another draft, were altered, or when their key is gone. */
    Mono<Answers> open(DraftId draft, SealedFile answers);
}
