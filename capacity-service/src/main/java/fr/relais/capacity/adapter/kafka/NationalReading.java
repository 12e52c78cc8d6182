package fr.relais.capacity.adapter.kafka;

import java.util.ArrayList;
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
    public void take(Iterable<AnnouncedCentre> together) {
        var read = new ArrayList<AnnouncedCentre>();
        together.forEach(read::add);
        // Whoever looks at the country waits for what is taken in, not for what is read.
        capacity.announced(read);
    }

    @Override
    public void hasCaughtUp() {
        capacity.hasCaughtUp();
    }
}
