/** Who looks for a place, and what she asks for. */
@NullMarked
package fr.relais.placement.domain.household;

import org.jspecify.annotations.NullMarked;
