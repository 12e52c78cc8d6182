/** Calls organisations' software by the rules of Standard Webhooks. */
@NullMarked
package fr.relais.notification.adapter.webhook;

import org.jspecify.annotations.NullMarked;
