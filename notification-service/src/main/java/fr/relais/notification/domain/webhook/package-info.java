/** How an organisation's own software is told to look, and what became of that. Plain Java. */
@NullMarked
package fr.relais.notification.domain.webhook;

import org.jspecify.annotations.NullMarked;
