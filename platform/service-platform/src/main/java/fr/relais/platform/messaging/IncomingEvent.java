package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import fr.relais.platform.door.StrictJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as received, its envelope checked; the body is for the reader to understand, who ignores unknown fields.
 *
 * @param id the same at every delivery of the same event
 * @param type the wire name
 * @param subject the topic's key: the source aggregate, or one recipient's own reference
 * @param version the source aggregate's version
 * @param index which of that version's events
 * @param at when it happened, UTC, milliseconds
 * @param data the JSON body
 */
public record IncomingEvent(
        String id, String type, String subject, long version, int index, Instant at, JsonNode data) {

    private static final JsonMapper JSON = StrictJson.mapper();

    /**
     * Reads the envelope and the body.
     *
     * @throws PoisonRecord when the record is not one of our events
     */
    public static IncomingEvent from(ConsumerRecord<String, byte[]> message) {
        try {
            return new IncomingEvent(
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    Integer.parseInt(header(message, "ce_eventindex")),
                    OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                    body(message));
        } catch (JacksonException | NumberFormatException | DateTimeException unreadable) {
            throw new PoisonRecord();
        }
    }

    /**
     * Whether a record is an event of a type, nothing else of it being looked at: for whoever reads a whole topic.
     *
     * @throws PoisonRecord when the record is not one of our events
     */
    public static boolean isOf(ConsumerRecord<String, byte[]> message, String type) {
        if (message.value() == null) {
            throw new PoisonRecord();
        }
        return header(message, "ce_type").equals(type);
    }

    /**
     * A required text field of the body.
     *
     * @throws PoisonRecord when it is missing
     */
    public String text(String field) {
        var value = data.get(field);
        if (value == null || !value.isString()) {
            throw new PoisonRecord();
        }
        return value.stringValue();
    }

    /**
     * A required whole number of the body.
     *
     * @throws PoisonRecord when it is missing
     */
    public long number(String field) {
        var value = data.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw new PoisonRecord();
        }
        return value.longValue();
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw new PoisonRecord();
        }
        var body = JSON.readTree(message.value());
        if (!body.isObject()) {
            throw new PoisonRecord();
        }
        return body;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new PoisonRecord();
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
