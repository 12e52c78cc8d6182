/**
 * Tells organisations that something waits for them: one inbox per organisation, a list and a live stream of it.
 *
 * <p>Owns the inboxes and nothing else. Never knows a person, a household, a centre's place or the other side of a
 * placement: an item is a kind, an urgency and the recipient's own reference.
 */
@NullMarked
package fr.relais.notification;

import org.jspecify.annotations.NullMarked;
