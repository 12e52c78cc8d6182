package fr.relais.notification.domain.delivery;

import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;

/**
 * The notice that a message is sent for. The message says nothing of it; once somebody has seen the notice nobody needs
 * the message.
 *
 * @param organisation whose inbox it is in
 */
public record About(OrganisationId organisation, EventId event) {}
