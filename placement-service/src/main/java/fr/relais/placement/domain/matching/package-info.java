/** Which units can take a household, in which order, and why the others cannot. Pure functions. */
@NullMarked
package fr.relais.placement.domain.matching;

import org.jspecify.annotations.NullMarked;
