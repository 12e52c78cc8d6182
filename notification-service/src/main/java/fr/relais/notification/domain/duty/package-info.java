/** Who of an organisation is on duty in which week. Plain Java. */
@NullMarked
package fr.relais.notification.domain.duty;

import org.jspecify.annotations.NullMarked;
