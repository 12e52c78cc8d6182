package fr.relais.platform.store;

import java.util.Map;

/**
 * An event as it will stand on the wire. Its data are ids, codes and counts only (INV-16).
 *
 * @param topic where it goes
 * @param key the topic's key and the event's subject: events of one key keep their order
 * @param type the wire name, chosen once and never derived from a class
 * @param data the body, in the order in which it is to be written
 * @param impersonal whether the envelope names the platform instead of the actor, because the reader may not learn who
 *     acted: a notice to one side of what the other side did
 */
public record OutgoingEvent(String topic, String key, String type, Map<String, Object> data, boolean impersonal) {

    public OutgoingEvent(String topic, String key, String type, Map<String, Object> data) {
        this(topic, key, type, data, false);
    }
}
