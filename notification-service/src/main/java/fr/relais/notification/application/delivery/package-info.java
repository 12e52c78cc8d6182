/** How messages are planned, sent and forgotten, and the ports it needs. */
@NullMarked
package fr.relais.notification.application.delivery;

import org.jspecify.annotations.NullMarked;
