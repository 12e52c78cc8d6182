/** What can be asked of inboxes, and the ports it needs. */
@NullMarked
package fr.relais.notification.application;

import org.jspecify.annotations.NullMarked;
