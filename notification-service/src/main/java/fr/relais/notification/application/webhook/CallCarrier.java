package fr.relais.notification.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.application.delivery.Carrier;
import fr.relais.notification.application.delivery.Verdict;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.Urgency;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Standing;
import fr.relais.notification.domain.webhook.Webhook;
import reactor.core.publisher.Mono;

/**
 * Calls organisations' software, notes what came of it, and tells the organisation when it is stopped: at once, and
 * killed before that, at the next call that is not made.
 */
public final class CallCarrier implements Carrier {

    private final Webhooks webhooks;
    private final WebhookSeals seals;
    private final WebhookIds ids;
    private final Line line;
    private final FileNoticeUseCase fileNotice;
    private final Clock clock;

    public CallCarrier(
            Webhooks webhooks,
            WebhookSeals seals,
            WebhookIds ids,
            Line line,
            FileNoticeUseCase fileNotice,
            Clock clock) {
        this.webhooks = webhooks;
        this.seals = seals;
        this.ids = ids;
        this.line = line;
        this.fileNotice = fileNotice;
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WEBHOOK);
    }

    @Override
    public Mono<Verdict> carry(Delivery taken) {
        return webhooks.find(taken.errand().contact()).flatMap(webhook -> carry(taken, webhook));
    }

    private Mono<Verdict> carry(Delivery taken, Webhook webhook) {
        var test = taken.errand().occasion() == Occasion.TEST;
        var address = webhook.address();
        if (address == null || !(test ? webhook.isReady() : webhook.isOpen())) {
            return toldThatItIsStopped(webhook).then(Mono.empty());
        }
        return line.call(call(taken, webhook, address))
                .flatMap(result -> noted(webhook, test, result).thenReturn(verdict(result)))
                .defaultIfEmpty(Verdict.FAILED);
    }

    private Call call(Delivery taken, Webhook webhook, SealedAddress address) {
        var secrets = webhook.secretsAt(clock.instant()).stream()
                .map(secret -> seals.open(webhook.id(), WebhookSeals.Use.SECRET, secret))
                .toList();
        return new Call(webhook.id(), taken.id(), seals.open(webhook.id(), WebhookSeals.Use.ADDRESS, address), secrets);
    }

    private Mono<Void> noted(Webhook webhook, boolean test, Result result) {
        return Mono.defer(() -> {
            var attempt = new Attempt(clock.instant(), test, result);
            return webhooks.change(webhook, CommandContext.system(attempt.at()), now -> now.called(attempt))
                    .flatMap(outcome -> outcome.fold(this::toldThatItIsStopped, refusal -> Mono.empty()));
        });
    }

    private Mono<Void> toldThatItIsStopped(Webhook webhook) {
        var since = webhook.failingSince();
        return webhook.standing() == Standing.STOPPED && since != null
                ? fileNotice.handle(stopped(webhook, since)).then()
                : Mono.empty();
    }

    private IncomingNotice stopped(Webhook webhook, Instant since) {
        var reference = ids.reference(webhook.id());
        return new IncomingNotice(
                webhook.organisation(),
                new NoticePosition(reference.value(), since.toEpochMilli(), 0),
                new FileNotice(
                        ids.stopped(webhook.id(), since),
                        NoticeKind.WEBHOOK_STOPPED,
                        Urgency.NORMAL,
                        reference,
                        clock.instant()));
    }

    /** What says no today may have been mended tomorrow: only who is gone is not asked again. */
    private static Verdict verdict(Result result) {
        return switch (result) {
            case TAKEN -> Verdict.ACCEPTED;
            case GONE -> Verdict.REFUSED;
            case REFUSED, SENT_ELSEWHERE, BROKEN, SLOW, AWAY, NOT_ALLOWED -> Verdict.FAILED;
        };
    }
}
