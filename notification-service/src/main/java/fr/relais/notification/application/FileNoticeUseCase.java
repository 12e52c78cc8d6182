package fr.relais.notification.application;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxRefusal;
import reactor.core.publisher.Mono;

/** Files a notice once, and wakes who is looking at the inbox. */
public final class FileNoticeUseCase {

    private final Inboxes inboxes;
    private final LiveInboxes live;
    private final Clock clock;

    public FileNoticeUseCase(Inboxes inboxes, LiveInboxes live, Clock clock) {
        this.inboxes = inboxes;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Completes when durable, with what happened: nothing for a notice that was filed before.
     *
     * <p>Notices are taken even when many events wait to be published: a notice must not be lost, and when the broker
     * is away none comes in.
     */
    public Mono<List<InboxEvent>> handle(IncomingNotice incoming) {
        return Mono.defer(() -> {
            var happened = new AtomicReference<List<InboxEvent>>(List.of());
            var context = CommandContext.system(clock.instant()).asRelief();
            return inboxes.changeOnce(
                            incoming.recipient(),
                            context,
                            incoming.from(),
                            inbox -> noting(happened, inbox.file(incoming.notice())))
                    .map(outcome -> happened.get())
                    .doOnNext(events -> live.wake(incoming.recipient()));
        });
    }

    private static Decision<Inbox, InboxEvent, InboxRefusal> noting(
            AtomicReference<List<InboxEvent>> happened, Decision<Inbox, InboxEvent, InboxRefusal> decision) {
        happened.set(decision.fold(Decision.Accepted::events, refusal -> List.of()));
        return decision;
    }
}
