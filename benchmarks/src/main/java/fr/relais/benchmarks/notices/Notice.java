package fr.relais.benchmarks.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A notice to a centre, with the envelope that placement-service gives it.
 *
 * @param id the same when it is sent twice
 * @param reference of the offer it is about, by which those about one thing are in order
 * @param version its place in that order
 */
record Notice(UUID id, String organisation, String reference, Kind kind, int version) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final String BODY = "{\"org\":\"%s\",\"recipientRef\":\"%s\",\"kind\":\"%s\",\"urgency\":\"%s\"}";

    /** What a centre is told of an offer, first and last. */
    enum Kind {
        OFFER_RECEIVED("URGENT"),
        OFFER_CLOSED("NORMAL");

        private final String urgency;

        Kind(String urgency) {
            this.urgency = urgency;
        }
    }

    /** That there is an offer of which it was told nothing before. */
    static Notice ofAnOffer(String organisation, Random random) {
        var reference = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(place -> reference.append(LETTERS.charAt(place)));
        return new Notice(id(random), organisation, reference.toString(), Kind.OFFER_RECEIVED, 1);
    }

    /** That the same offer is over. */
    Notice closed(Random random) {
        return new Notice(id(random), organisation, reference, Kind.OFFER_CLOSED, version + 1);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** What an inbox shows of it, and of no other. */
    String shown() {
        return reference + "/" + kind;
    }

    boolean isUrgent() {
        return kind == Kind.OFFER_RECEIVED;
    }

    ProducerRecord<String, byte[]> on(String topic) {
        var body = BODY.formatted(organisation, reference, kind, kind.urgency);
        var message = new ProducerRecord<>(topic, reference, body.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_source", "relais:placement-service");
        header(message, "ce_type", PlacementMessages.NOTICE);
        header(message, "ce_subject", reference);
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_dataschema", "relais:schemas:" + PlacementMessages.NOTICE);
        header(message, "ce_aggregateversion", Integer.toString(version));
        header(message, "ce_eventindex", "0");
        header(message, "ce_eventcount", "1");
        header(message, "ce_actor", "system");
        header(message, "ce_actorrole", "SYSTEM");
        header(message, "ce_actororg", "");
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
