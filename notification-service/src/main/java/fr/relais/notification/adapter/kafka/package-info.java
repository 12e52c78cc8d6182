/** Notices in, applied once; wake-ups of live streams in. */
@NullMarked
package fr.relais.notification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
