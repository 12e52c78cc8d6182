package fr.relais.figures.adapter.kafka;

import java.time.Duration;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.figures.application.HearFact;
import fr.relais.platform.messaging.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears the facts of each night. Blocks on purpose: a fact is acknowledged when it is durable, and those of one request
 * stay in order.
 */
@Component
class FactListener {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final HearFact hear;

    FactListener(HearFact hear) {
        this.hear = hear;
    }

    @KafkaListener(
            id = "facts-told",
            groupId = "${relais.statistics.group}",
            idIsGroup = false,
            topics = Topics.PLACEMENT_FACTS)
    void on(ConsumerRecord<String, byte[]> message) {
        var event = IncomingEvent.from(message);
        switch (event.type()) {
            case PlacementMessages.REQUEST_FACT ->
                hear.fact(ToldFacts.fact(event)).block(DEADLINE);
            case PlacementMessages.ORGANISATIONS_COUNTED ->
                hear.endOfNight(ToldFacts.registered(event)).block(DEADLINE);
            default -> {
                // A type of tomorrow.
            }
        }
    }
}
