/** What it costs others when a place is taken. Knows profiles and kinds of places, never who asks. */
@NullMarked
package fr.relais.placement.domain.scarcity;

import org.jspecify.annotations.NullMarked;
