package fr.relais.notification.adapter.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its organisation sees it: that there is an address and a secret, and neither of the two.
 *
 * @param open whether this installation calls anybody
 * @param given whether there is an address
 * @param secrets with how many secrets it is signed right now
 * @param standing whether it is called
 * @param failingSince when the first call in vain was made after the last that was taken; absent when that was the last
 * @param attempts the last calls, the newest first: when, and the class of what came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookResponse(
        boolean open,
        boolean given,
        int secrets,
        String standing,
        @Nullable Instant failingSince,
        List<AttemptResponse> attempts) {

    /** One call. */
    record AttemptResponse(Instant at, boolean test, String result) {

        static AttemptResponse of(Attempt attempt) {
            return new AttemptResponse(
                    attempt.at(), attempt.test(), attempt.result().name());
        }
    }

    static WebhookResponse of(Webhook webhook, boolean open, Instant now) {
        return new WebhookResponse(
                open,
                webhook.address() != null,
                webhook.secretsAt(now).size(),
                webhook.standing().name(),
                webhook.failingSince(),
                webhook.attempts().stream().map(AttemptResponse::of).toList());
    }
}
