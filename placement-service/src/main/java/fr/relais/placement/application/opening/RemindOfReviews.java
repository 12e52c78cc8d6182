package fr.relais.placement.application.opening;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.Mint;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent.Told;
import fr.relais.placement.domain.request.Notice;
import reactor.core.publisher.Mono;

/** Tells the coordinators on call, day by day, that nobody has looked at an opening yet. It closes nothing. */
public final class RemindOfReviews {

    private final Openings openings;
    private final Mint mint;
    private final Clock clock;

    public RemindOfReviews(Openings openings, Mint mint, Clock clock) {
        this.openings = openings;
        this.mint = mint;
        this.clock = clock;
    }

    /** One round. Of several replicas one tells. */
    public Mono<Void> round() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> openings.toReview()
                        .filter(opening -> opening.isToBeReminded(now))
                        .concatMapDelayError(opening -> remind(opening, now)))
                .then();
    }

    private Mono<Void> remind(Opening overdue, Instant now) {
        var notice = new Notice(Notice.ON_CALL, overdue.ref(), Notice.Kind.OPENING_TO_REVIEW);
        var told = new Told(notice, mint.reference());
        return openings.change(overdue.id(), CommandContext.system(now), opening -> opening.remind(now, told))
                .then();
    }
}
