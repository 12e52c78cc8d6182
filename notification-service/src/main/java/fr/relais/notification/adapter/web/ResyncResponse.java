package fr.relais.notification.adapter.web;

/**
 * Says that the inbox must be read again.
 *
 * @param last the number up to which a fresh list shows everything
 */
record ResyncResponse(String last) {}
