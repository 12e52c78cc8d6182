/** How long things take: paces, time limits, business days. Pure functions of the moment and the place. */
@NullMarked
package fr.relais.placement.domain.clock;

import org.jspecify.annotations.NullMarked;
