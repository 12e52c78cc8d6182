package fr.relais.notification.application.delivery;

import java.util.Set;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.Delivery;
import reactor.core.publisher.Mono;

/** Carries messages to whoever they are for. */
public interface Carrier {

    /** Over which. */
    Set<Channel> channels();

    /** What came of one that was taken; empty when nobody is to be reached there any more. */
    Mono<Verdict> carry(Delivery taken);
}
