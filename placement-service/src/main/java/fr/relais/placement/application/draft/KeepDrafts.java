package fr.relais.placement.application.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Mint;
import fr.relais.placement.domain.draft.Answers;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftOwner;
import fr.relais.placement.domain.draft.DraftRefusal;
import fr.relais.placement.domain.draft.RequestDraft;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Begins, changes and discards drafts. */
public final class KeepDrafts {

    private final Drafts drafts;
    private final OwnDrafts own;
    private final DraftFiles files;
    private final ErasureQueue erasure;
    private final Mint mint;

    public KeepDrafts(Drafts drafts, OwnDrafts own, DraftFiles files, ErasureQueue erasure, Mint mint) {
        this.drafts = drafts;
        this.own = own;
        this.files = files;
        this.erasure = erasure;
        this.mint = mint;
    }

    /** @param id follows from the command, so a repeat meets the same draft */
    public Mono<Outcome<OpenDraft, DraftRefusal>> begin(DraftId id, Answers answers, CommandContext context) {
        return drafts.find(id)
                .map(Versioned::value)
                .flatMap(known -> beginAgain(known, context))
                .switchIfEmpty(Mono.defer(() -> beginAnew(id, answers, context)))
                .flatMap(outcome -> outcome.fold(begun -> own.opened(begun).map(Outcome::done), KeepDrafts::refused));
    }

    /** What is gone is not begun again: its key is destroyed, or about to be. */
    private Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> beginAgain(
            RequestDraft known, CommandContext context) {
        return own.term().isThere(known, context.at())
                ? drafts.begin(known, context)
                : refused(DraftRefusal.BEGUN_BEFORE);
    }

    /** Whoever loses the race for a place looks for another one; each time somebody has got one. */
    private Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> beginAnew(
            DraftId id, Answers answers, CommandContext context) {
        var account = own.accountOf(context.actor());
        return freePlace(account, context.at())
                .flatMap(place -> place.map(free -> files.seal(id, answers)
                                .map(file -> draft(id, new DraftOwner(account, free), file, context.at()))
                                .flatMap(draft -> drafts.begin(draft, context))
                                .switchIfEmpty(Mono.defer(() -> beginAnew(id, answers, context))))
                        .orElseGet(() -> Mono.just(Outcome.refused(DraftRefusal.TOO_MANY_DRAFTS))));
    }

    private RequestDraft draft(DraftId id, DraftOwner owner, SealedFile answers, Instant at) {
        return new RequestDraft(id, mint.reference(), owner, answers, at, false);
    }

    /** What is over and not erased yet takes nobody's place. */
    private Mono<Optional<Integer>> freePlace(String account, Instant now) {
        return drafts.of(account)
                .filterWhen(draft -> own.term().isThere(draft, now) ? Mono.just(true) : lapsed(draft, now))
                .map(draft -> draft.owner().place())
                .collect(Collectors.toSet())
                .map(KeepDrafts::firstFree);
    }

    /** Whether it is there all the same, since it was changed meanwhile. */
    private Mono<Boolean> lapsed(RequestDraft draft, Instant now) {
        var horizon = own.term().horizon(now);
        return drafts.change(draft.id(), CommandContext.system(now), stored -> stored.lapse(horizon))
                .map(outcome -> outcome.fold(changed -> !changed.value().discarded(), refusal -> false))
                .doOnNext(there -> erasure.add(draft.id()))
                .defaultIfEmpty(false);
    }

    private static Optional<Integer> firstFree(Set<Integer> taken) {
        return IntStream.range(0, DraftOwner.PLACES)
                .filter(place -> !taken.contains(place))
                .boxed()
                .findFirst();
    }

    /** Empty when there is no such draft of hers. */
    public Mono<Outcome<OpenDraft, DraftRefusal>> replace(Reference ref, Answers answers, CommandContext context) {
        return own.find(ref, context.actor(), context.at())
                .map(found -> found.value().id())
                .flatMap(id -> files.seal(id, answers)
                        .flatMap(file -> drafts.change(id, context, draft -> draft.replace(file, context.at()))))
                .flatMap(outcome ->
                        outcome.fold(changed -> own.opened(changed).map(Outcome::done), KeepDrafts::refused));
    }

    /** Gone for everybody at once; empty when there is no such draft of hers. */
    public Mono<Outcome<DraftId, DraftRefusal>> discard(Reference ref, CommandContext context) {
        return own.find(ref, context.actor(), context.at())
                .flatMap(found -> drafts.change(found.value().id(), context, RequestDraft::discard))
                .map(outcome -> outcome.map(gone -> gone.value().id()))
                .doOnNext(outcome -> outcome.fold(this::erasedSoon, refusal -> refusal));
    }

    private DraftId erasedSoon(DraftId id) {
        erasure.add(id);
        return id;
    }

    private static <T> Mono<Outcome<T, DraftRefusal>> refused(DraftRefusal refusal) {
        return Mono.just(Outcome.refused(refusal));
    }
}
