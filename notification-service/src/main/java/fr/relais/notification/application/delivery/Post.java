package fr.relais.notification.application.delivery;

import fr.relais.notification.domain.contact.Channel;
import reactor.core.publisher.Mono;

/** Carries messages over one channel. */
public interface Post {

    /** Which. */
    Channel channel();

    /**
     * Hands a message over, within a limit that is shorter than
     * {@link fr.relais.notification.domain.delivery.Delivery#LEASE}. Never empty; that it did not work is a verdict,
     * never an exception.
     */
    Mono<Verdict> send(Letter letter);
}
