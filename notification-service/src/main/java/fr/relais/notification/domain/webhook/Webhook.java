package fr.relais.notification.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.WebhookEvent.SecretRenewed;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookCalled;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookGiven;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookPaused;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookResumed;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookStopped;
import fr.relais.notification.domain.webhook.WebhookEvent.WebhookWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * The one address of an organisation at which its own software is told to look into the inbox.
 *
 * @param address absent while there is none
 * @param secrets the newest first, two at most
 * @param attempts the last calls, the newest first
 * @param failingSince when the first call in vain was made after the last that was taken; absent when that was the last
 */
public record Webhook(
        ContactId id,
        OrganisationId organisation,
        @Nullable SealedAddress address,
        List<WebhookSecret> secrets,
        Standing standing,
        List<Attempt> attempts,
        @Nullable Instant failingSince) {

    /** For so long a secret holds after the next one was shown. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** For so long it is called in vain. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** So many calls are known. */
    public static final int LOG = 20;

    public Webhook {
        secrets = List.copyOf(secrets);
        attempts = List.copyOf(attempts);
        if (secrets.size() > 2) {
            throw new IllegalArgumentException("a webhook has two secrets at most");
        }
    }

    /** Of an organisation that has said nothing yet. */
    public static Webhook none(ContactId id, OrganisationId organisation) {
        return new Webhook(id, organisation, null, List.of(), Standing.ON, List.of(), null);
    }

    /** Replaces the address: what was known of the calls to the other one is forgotten. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> give(SealedAddress next) {
        return Decision.accept(
                new Webhook(id, organisation, next, secrets, Standing.ON, List.of(), null), new WebhookGiven());
    }

    /** From now on both are signed with, until the receiver has had time to learn the new one. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> renewSecret(SealedAddress secret, Instant now) {
        if (address == null) {
            return Decision.refuse(WebhookRefusal.NO_WEBHOOK);
        }
        var before = secrets.stream().limit(1).map(one -> one.until(now.plus(OVERLAP)));
        var both =
                Stream.concat(Stream.of(WebhookSecret.newest(secret)), before).toList();
        return Decision.accept(
                new Webhook(id, organisation, address, both, standing, attempts, failingSince), new SecretRenewed());
    }

    /** Nobody is called until somebody says so; one that is stopped stays so. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> pause() {
        if (address == null) {
            return Decision.refuse(WebhookRefusal.NO_WEBHOOK);
        }
        return standing == Standing.ON
                ? Decision.accept(standing(Standing.PAUSED, failingSince), new WebhookPaused())
                : Decision.unchanged(this);
    }

    /** It is called again, and patience begins anew. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> resume() {
        if (address == null) {
            return Decision.refuse(WebhookRefusal.NO_WEBHOOK);
        }
        return standing == Standing.ON
                ? Decision.unchanged(this)
                : Decision.accept(standing(Standing.ON, null), new WebhookResumed());
    }

    /** Nothing is kept, the secrets neither. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> withdraw() {
        return address == null
                ? Decision.unchanged(this)
                : Decision.accept(none(id, organisation), new WebhookWithdrawn());
    }

    /** A call was made. Who has waited for an answer for too long waits no more. */
    public Decision<Webhook, WebhookEvent, WebhookRefusal> called(Attempt attempt) {
        if (address == null) {
            return Decision.refuse(WebhookRefusal.NO_WEBHOOK);
        }
        var failing = failingSince(attempt);
        var next = new Webhook(id, organisation, address, secrets, standing, logged(attempt), failing);
        return isTheLast(attempt, failing)
                ? Decision.accept(
                        next.standing(Standing.STOPPED, failing),
                        List.of(new WebhookCalled(attempt.result()), new WebhookStopped()))
                : Decision.accept(next, new WebhookCalled(attempt.result()));
    }

    /** Whether it is called when there is something. */
    public boolean isOpen() {
        return standing == Standing.ON && isReady();
    }

    /** Whether it can be called at all. */
    public boolean isReady() {
        return address != null && !secrets.isEmpty();
    }

    /** With which it is signed then, the newest first. */
    public List<SealedAddress> secretsAt(Instant now) {
        return secrets.stream()
                .filter(secret -> now.isBefore(secret.until()))
                .map(WebhookSecret::sealed)
                .toList();
    }

    /** What somebody tries out may fail for as long as she likes. */
    private @Nullable Instant failingSince(Attempt attempt) {
        if (attempt.result() == Result.TAKEN) {
            return null;
        }
        return failingSince != null || attempt.test() ? failingSince : attempt.at();
    }

    private boolean isTheLast(Attempt attempt, @Nullable Instant failing) {
        return standing == Standing.ON
                && failing != null
                && !attempt.test()
                && (attempt.result() == Result.GONE || !attempt.at().isBefore(failing.plus(PATIENCE)));
    }

    private List<Attempt> logged(Attempt attempt) {
        return Stream.concat(Stream.of(attempt), attempts.stream()).limit(LOG).toList();
    }

    private Webhook standing(Standing next, @Nullable Instant failing) {
        return new Webhook(id, organisation, address, secrets, next, attempts, failing);
    }
}
