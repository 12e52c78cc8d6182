/** What this service does by itself, from time to time. */
@NullMarked
package fr.relais.notification.adapter.schedule;

import org.jspecify.annotations.NullMarked;
