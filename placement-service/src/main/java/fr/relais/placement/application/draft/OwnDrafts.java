package fr.relais.placement.application.draft;

import java.time.Instant;
import java.util.Comparator;

import fr.relais.blocks.Actor;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.draft.DraftTerm;
import fr.relais.placement.domain.draft.RequestDraft;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The drafts that somebody began herself: another one's are not there, nor those whose time is over. */
public final class OwnDrafts {

    private final Drafts drafts;
    private final Drafters drafters;
    private final DraftFiles files;
    private final DraftTerm term;

    public OwnDrafts(Drafts drafts, Drafters drafters, DraftFiles files, DraftTerm term) {
        this.drafts = drafts;
        this.drafters = drafters;
        this.files = files;
        this.term = term;
    }

    /** All of hers, the one that was changed last first. */
    public Flux<RequestDraft> all(Actor actor, Instant now) {
        return Flux.defer(() -> drafts.of(accountOf(actor)))
                .filter(draft -> term.isThere(draft, now))
                .sort(Comparator.comparing(RequestDraft::changedAt).reversed());
    }

    public Mono<OpenDraft> read(Reference ref, Actor actor, Instant now) {
        return find(ref, actor, now).flatMap(this::opened);
    }

    Mono<Versioned<RequestDraft>> find(Reference ref, Actor actor, Instant now) {
        return drafts.findByReference(ref)
                .filter(found -> found.value().owner().account().equals(accountOf(actor)))
                .filter(found -> term.isThere(found.value(), now));
    }

    Mono<OpenDraft> opened(Versioned<RequestDraft> found) {
        var draft = found.value();
        return files.open(draft.id(), draft.answers()).map(answers -> new OpenDraft(found, answers));
    }

    String accountOf(Actor actor) {
        return drafters.accountOf(actor);
    }

    DraftTerm term() {
        return term;
    }
}
