/** Reads what centres announce into the national index; writes tombstones, and obeys them. */
@NullMarked
package fr.relais.placement.adapter.kafka;

import org.jspecify.annotations.NullMarked;
