package fr.relais.notification.application.webhook;

import fr.relais.notification.domain.webhook.Result;
import reactor.core.publisher.Mono;

/** Over which software is called. */
public interface Line {

    /**
     * Calls, within a limit that is shorter than {@link fr.relais.notification.domain.delivery.Delivery#LEASE}. Empty
     * when it was not tried, as it was in vain lately or too much is going on; never an exception.
     */
    Mono<Result> call(Call call);
}
