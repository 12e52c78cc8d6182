/** Reads what centres announce into the national index. */
@NullMarked
package fr.relais.placement.adapter.kafka;

import org.jspecify.annotations.NullMarked;
