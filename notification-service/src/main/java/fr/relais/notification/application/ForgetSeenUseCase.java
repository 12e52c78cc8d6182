package fr.relais.notification.application;

import java.time.Clock;
import java.time.Duration;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases what was seen long enough ago (INV-26); what nobody has seen waits as long as it takes. */
public final class ForgetSeenUseCase {

    private final Inboxes inboxes;
    private final Duration keptFor;
    private final Clock clock;

    /** @param keptFor counted from the moment an item was first seen */
    public ForgetSeenUseCase(Inboxes inboxes, Duration keptFor, Clock clock) {
        this.inboxes = inboxes;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** One round over all inboxes; one that cannot be changed now does not hold up the others. */
    public Mono<Void> round() {
        return Flux.defer(() -> inboxes.withSeenBy(clock.instant().minus(keptFor)))
                .concatMapDelayError(this::forget)
                .then();
    }

    private Mono<Void> forget(OrganisationId owner) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return inboxes.change(owner, CommandContext.system(now), inbox -> inbox.forget(now.minus(keptFor)))
                    .then();
        });
    }
}
