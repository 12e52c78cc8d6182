package fr.relais.notification.application;

import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.OrganisationId;

/**
 * A notice as it came.
 *
 * @param recipient whose inbox it is for
 * @param from its place in its source's order
 */
public record IncomingNotice(OrganisationId recipient, NoticePosition from, FileNotice notice) {}
