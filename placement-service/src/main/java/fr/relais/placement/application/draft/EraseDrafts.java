package fr.relais.placement.application.draft;

import java.time.Clock;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftTerm;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * Erases drafts that were discarded or whose time is over, as cases are erased: tombstone, key, document. Taking one
 * away is a change like any other, so whoever goes on with it in the last moment wins or finds nothing.
 */
public final class EraseDrafts {

    private final Drafts drafts;
    private final EraseCases erase;
    private final DraftTerm term;
    private final Clock clock;

    public EraseDrafts(Drafts drafts, EraseCases erase, DraftTerm term, Clock clock) {
        this.drafts = drafts;
        this.erase = erase;
        this.term = term;
        this.clock = clock;
    }

    /** One round. Several replicas may go round at once. */
    public Mono<Void> round() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> drafts.over(term.horizon(now)))
                .concatMapDelayError(this::erase)
                .then();
    }

    /** Erases one, if it is over. */
    public Mono<Void> erase(DraftId id) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    return drafts.change(id, CommandContext.system(now), draft -> draft.lapse(term.horizon(now)));
                })
                .filter(outcome -> outcome.fold(left -> left.value().discarded(), refusal -> false))
                .flatMap(gone -> erase.erase(new RequestId(id.value()), term.policy()));
    }
}
