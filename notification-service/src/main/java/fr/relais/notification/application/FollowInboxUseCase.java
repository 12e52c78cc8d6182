package fr.relais.notification.application;

import java.util.List;

import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows an inbox: what was missed, then what is filed, each item once and in the order of filing. */
public final class FollowInboxUseCase {

    private final Inboxes inboxes;
    private final LiveInboxes live;

    public FollowInboxUseCase(Inboxes inboxes, LiveInboxes live) {
        this.inboxes = inboxes;
        this.live = live;
    }

    /**
     * Never completes by itself. Nothing is read while the follower does not keep up, and nothing is kept for it.
     *
     * @param seen the number up to which the follower has seen everything; absent to begin with the next item
     */
    public Flux<Sighting> handle(OrganisationId owner, @Nullable Long seen) {
        return Flux.defer(() -> {
            var follower = new Follower(seen);
            return live.signals(owner).concatMap(signal -> look(owner).flatMapIterable(follower::see), 1);
        });
    }

    private Mono<Inbox> look(OrganisationId owner) {
        return inboxes.find(owner).defaultIfEmpty(Inbox.empty(owner));
    }

    /** Remembers how far one follower has come; asked by one look after the other. */
    private static final class Follower {

        private @Nullable Long seen;

        private Follower(@Nullable Long seen) {
            this.seen = seen;
        }

        private List<? extends Sighting> see(Inbox inbox) {
            var before = seen == null ? Long.valueOf(inbox.last()) : seen;
            seen = inbox.last();
            return inbox.hasGapAfter(before)
                    ? List.of(new Sighting.Resync(inbox.last()))
                    : inbox.after(before).stream().map(Sighting.Item::new).toList();
        }
    }
}
