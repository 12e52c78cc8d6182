package fr.relais.capacity.application;

import java.util.Map;

/**
 * What the outside is told: ids, codes and counts only (INV-16).
 *
 * @param key what it is about; announcements of one key keep their order
 * @param type its name, agreed with those who read it
 * @param data in the order in which it is written
 */
public record Announcement(String topic, String key, String type, Map<String, Object> data) {}
