package fr.relais.notification.application;

/**
 * Where an incoming notice stands in its source's own order.
 *
 * @param source what it is about, as the source orders its events by it
 * @param version the source's version
 * @param index which of the events of that version
 */
public record NoticePosition(String source, long version, int index) {}
