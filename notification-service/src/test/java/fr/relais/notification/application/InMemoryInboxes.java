package fr.relais.notification.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inboxes in a map, for tests of the use cases; kept honest by the same tests as the real ones. */
public final class InMemoryInboxes implements Inboxes {

    private final Map<OrganisationId, Inbox> inboxes = new HashMap<>();
    private final Map<String, NoticePosition> applied = new HashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Mono<Inbox> find(OrganisationId owner) {
        return Mono.fromCallable(() -> {
            looks.incrementAndGet();
            return read(owner);
        });
    }

    @Override
    public Flux<OrganisationId> withSeenBy(Instant moment) {
        return Flux.defer(() -> Flux.fromStream(List.copyOf(inboxes.values()).stream()
                .filter(inbox -> inbox.items().stream().anyMatch(item -> isSeenBy(item, moment)))
                .map(Inbox::owner)));
    }

    private static boolean isSeenBy(InboxItem item, Instant moment) {
        var seen = item.acknowledgement();
        return seen != null && !seen.at().isAfter(moment);
    }

    /** How often an inbox was read. */
    int looks() {
        return looks.get();
    }

    @Override
    public Mono<Outcome<Inbox, InboxRefusal>> change(
            OrganisationId owner,
            CommandContext context,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
        return Mono.fromCallable(() -> read(owner) == null ? null : write(owner, decide.apply(read(owner))));
    }

    @Override
    public Mono<Outcome<Inbox, InboxRefusal>> changeOnce(
            OrganisationId owner,
            CommandContext context,
            NoticePosition from,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
        return Mono.fromCallable(() -> once(owner, from, decide));
    }

    private synchronized Outcome<Inbox, InboxRefusal> once(
            OrganisationId owner,
            NoticePosition from,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
        var inbox = inboxes.getOrDefault(owner, Inbox.empty(owner));
        var last = applied.get(owner + "/" + from.source());
        if (last != null && !isAfter(from, last)) {
            return Outcome.done(inbox);
        }
        applied.put(owner + "/" + from.source(), from);
        return write(owner, decide.apply(inbox));
    }

    private synchronized Inbox read(OrganisationId owner) {
        return inboxes.get(owner);
    }

    private synchronized Outcome<Inbox, InboxRefusal> write(
            OrganisationId owner, Decision<Inbox, InboxEvent, InboxRefusal> decision) {
        return decision.fold(
                accepted -> {
                    inboxes.put(owner, accepted.state());
                    return Outcome.done(accepted.state());
                },
                Outcome::refused);
    }

    private static boolean isAfter(NoticePosition one, NoticePosition other) {
        return one.version() > other.version() || (one.version() == other.version() && one.index() > other.index());
    }
}
