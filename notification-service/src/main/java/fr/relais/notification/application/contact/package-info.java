/** What can be asked of contacts, and the ports it needs. */
@NullMarked
package fr.relais.notification.application.contact;

import org.jspecify.annotations.NullMarked;
