package fr.relais.capacity.adapter.kafka;

import java.util.List;
import java.util.Optional;

import fr.relais.capacity.application.NationalCapacity;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.contracts.CapacityMessages;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows what centres announce, their own service among others. What cannot be read leaves a centre as it was known.
 */
record NationalReading(NationalCapacity capacity) implements WholeTopic.Follower<AnnouncedCentre> {

    @Override
    public Optional<AnnouncedCentre> read(ConsumerRecord<String, byte[]> message) {
        return IncomingEvent.isOf(message, CapacityMessages.AVAILABILITY)
                ? Optional.of(AnnouncedRecord.read(message.value()))
                : Optional.empty();
    }

    @Override
    public void take(List<AnnouncedCentre> together) {
        capacity.announced(together);
    }

    @Override
    public void hasCaughtUp() {
        capacity.hasCaughtUp();
    }
}
