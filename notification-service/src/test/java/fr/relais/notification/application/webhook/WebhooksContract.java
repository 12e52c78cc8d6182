package fr.relais.notification.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of webhooks does. */
public abstract class WebhooksContract {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final SealedAddress ADDRESS = new SealedAddress("YWRkcmVzcw");
    private static final SealedAddress SECRET = new SealedAddress("c2VjcmV0");

    private final Webhooks webhooks = webhooks();
    private final Webhook none =
            Webhook.none(new ContactId(UUID.randomUUID()), new OrganisationId("org-" + UUID.randomUUID()));

    protected abstract Webhooks webhooks();

    @Test
    void hasNoneOfWhoHasSaidNothing() {
        assertThat(webhooks.find(none.id()).block(SOON)).isNull();
    }

    @Test
    void leavesNothingWhereNothingHappened() {
        change(Webhook::withdraw);
        change(Webhook::pause);

        assertThat(webhooks.find(none.id()).block(SOON)).isNull();
    }

    @Test
    void keepsAllOfIt() {
        change(webhook -> webhook.give(ADDRESS));
        change(webhook -> webhook.renewSecret(SECRET, NOW));
        change(webhook -> webhook.renewSecret(ADDRESS, NOW.plusSeconds(1)));
        change(webhook -> webhook.called(new Attempt(NOW, true, Result.TAKEN)));
        var last = change(webhook -> webhook.called(new Attempt(NOW.plusMillis(7), false, Result.GONE)));

        var kept = webhooks.find(none.id()).block(SOON);

        assertThat(kept).isEqualTo(last);
        assertThat(kept.attempts()).hasSize(2);
        assertThat(kept.secrets()).hasSize(2);
        assertThat(kept.failingSince()).isEqualTo(NOW.plusMillis(7));
    }

    @Test
    void keepsNothingOnceItIsWithdrawn() {
        change(webhook -> webhook.give(ADDRESS));
        change(Webhook::withdraw);

        assertThat(webhooks.find(none.id()).block(SOON)).isEqualTo(none);
    }

    @Test
    void losesNoCallOfManyAtOnce() {
        change(webhook -> webhook.give(ADDRESS));

        Flux.range(1, Webhook.LOG)
                .flatMap(
                        second -> webhooks.change(
                                none,
                                CommandContext.system(NOW),
                                webhook -> webhook.called(new Attempt(NOW.plusSeconds(second), false, Result.TAKEN))),
                        Webhook.LOG)
                .blockLast(SOON);

        assertThat(webhooks.find(none.id()).block(SOON).attempts())
                .doesNotHaveDuplicates()
                .hasSize(Webhook.LOG);
    }

    private Webhook change(Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
        return webhooks.change(none, CommandContext.system(NOW), decide)
                .block(SOON)
                .fold(webhook -> webhook, refusal -> none);
    }
}
