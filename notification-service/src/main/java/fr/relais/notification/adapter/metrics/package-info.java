/** Counts what becomes of messages. */
@NullMarked
package fr.relais.notification.adapter.metrics;

import org.jspecify.annotations.NullMarked;
