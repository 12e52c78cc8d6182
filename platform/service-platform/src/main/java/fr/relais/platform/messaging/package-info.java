/** Events on the wire: CloudEvents over Kafka, sent when acknowledged by all replicas, received at least once. */
@NullMarked
package fr.relais.platform.messaging;

import org.jspecify.annotations.NullMarked;
