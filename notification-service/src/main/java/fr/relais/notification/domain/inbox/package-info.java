/** The inbox of an organisation: what was filed, what was seen, what had to give way. Plain Java. */
@NullMarked
package fr.relais.notification.domain.inbox;

import org.jspecify.annotations.NullMarked;
