/** One message on its way to one person over one channel. Plain Java. */
@NullMarked
package fr.relais.notification.domain.delivery;

import org.jspecify.annotations.NullMarked;
