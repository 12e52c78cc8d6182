/** Where a person wants to be told that something waits, and until when that is safe. Plain Java. */
@NullMarked
package fr.relais.notification.domain.contact;

import org.jspecify.annotations.NullMarked;
