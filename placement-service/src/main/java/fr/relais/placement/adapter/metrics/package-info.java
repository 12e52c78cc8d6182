/** Counts, without an id in any label. */
@NullMarked
package fr.relais.placement.adapter.metrics;

import org.jspecify.annotations.NullMarked;
