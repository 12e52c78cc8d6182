package fr.relais.placement.adapter.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Tombstone;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.platform.reference.References;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Tombstones as records, both directions side by side. One that this service has not signed is none. */
final class TombstoneRecords {

    private static final String KIND = "tombstone";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final References references;

    TombstoneRecords(References references) {
        this.references = references;
    }

    Map<String, Object> data(Tombstone tombstone) {
        var data = new LinkedHashMap<String, Object>();
        data.put("at", tombstone.at().toString());
        data.put("policy", tombstone.policy());
        data.put("proof", references.proofOf(KIND, tombstone.statement()));
        return data;
    }

    /** As it is handed to the sink: the only event there will ever be of this key. */
    Document entry(Tombstone tombstone) {
        return new Document("v", 1L)
                .append("i", 0)
                .append("n", 1)
                .append("at", Date.from(tombstone.at()))
                .append("actor", Actor.SYSTEM.subject())
                .append("role", Actor.SYSTEM.role())
                .append("org", Actor.SYSTEM.organisation())
                .append("topic", Topics.PLACEMENT_TOMBSTONES)
                .append("key", tombstone.request().toString())
                .append("type", PlacementMessages.CASE_ERASED)
                .append("data", JSON.writeValueAsString(data(tombstone)));
    }

    /** Empty when it is of another kind, cannot be read, or was not signed by this service for this very key. */
    Optional<Tombstone> read(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            return Optional.empty();
        }
        try {
            var event = IncomingEvent.from(message);
            var tombstone = new Tombstone(
                    new RequestId(UUID.fromString(message.key())),
                    Instant.parse(event.text("at")),
                    event.text("policy"));
            return event.type().equals(PlacementMessages.CASE_ERASED)
                            && references.isProof(event.text("proof"), KIND, tombstone.statement())
                    ? Optional.of(tombstone)
                    : Optional.empty();
        } catch (PoisonRecord | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
