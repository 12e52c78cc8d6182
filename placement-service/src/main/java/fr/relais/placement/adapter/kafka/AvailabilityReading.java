package fr.relais.placement.adapter.kafka;

import java.util.Optional;
import java.util.function.Supplier;

import fr.relais.contracts.Topics;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.WholeTopic;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows what centres announce. What cannot be read leaves a centre as it was known. */
record AvailabilityReading(IndexedAvailability index) implements WholeTopic.Follower<CentreAvailability> {

    /** From the beginning; what is older than the index is dropped there. */
    static WholeTopic<CentreAvailability> into(
            IndexedAvailability index, Supplier<Consumer<String, byte[]>> consumers, MeterRegistry meters) {
        return new WholeTopic<>(Topics.CAPACITY_AVAILABILITY, consumers, new AvailabilityReading(index), meters);
    }

    @Override
    public Optional<CentreAvailability> read(ConsumerRecord<String, byte[]> message) {
        return IncomingEvent.isOf(message, AvailabilityRecord.TYPE)
                ? Optional.of(AvailabilityRecord.read(message.value()))
                : Optional.empty();
    }

    @Override
    public void take(Iterable<CentreAvailability> together) {
        index.announced(together);
    }

    @Override
    public void hasCaughtUp() {
        index.hasCaughtUp();
    }
}
