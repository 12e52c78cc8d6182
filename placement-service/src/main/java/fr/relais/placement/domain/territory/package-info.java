/** Départements, who borders whom, and which share a land. */
@NullMarked
package fr.relais.placement.domain.territory;

import org.jspecify.annotations.NullMarked;
