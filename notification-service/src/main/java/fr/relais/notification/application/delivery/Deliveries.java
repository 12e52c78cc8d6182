package fr.relais.notification.application.delivery;

import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages, one of each id at most. */
public interface Deliveries {

    /** Empty when it was never planned, or is forgotten. */
    Mono<Delivery> find(DeliveryId id);

    /** Keeps it, unless there is one of this id already: then that one stays as it is. Completes when durable. */
    Mono<Void> plan(Delivery delivery);

    /** Changes it in one atomic write; empty when there is none. Of several who take it at once one has it. */
    Mono<Outcome<Delivery, DeliveryRefusal>> change(
            DeliveryId id, Instant now, Function<Delivery, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> decide);

    /** Those that somebody is to look at by then, the longest due first, as many as are looked at in one round. */
    Flux<DeliveryId> due(Instant now);

    /** Forgets what was over by then. */
    Mono<Void> forgetOver(Instant moment);
}
