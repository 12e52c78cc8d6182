package fr.relais.platform.restore;

import fr.relais.platform.messaging.IncomingEvent;

/**
 * Something that was told.
 *
 * @param event as it stands in the topic
 * @param organisation whose member did it, opaque
 */
public record Told(IncomingEvent event, String organisation) {}
