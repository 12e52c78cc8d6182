/** How far something has climbed that nobody has seen to. Plain Java. */
@NullMarked
package fr.relais.notification.domain.escalation;

import org.jspecify.annotations.NullMarked;
