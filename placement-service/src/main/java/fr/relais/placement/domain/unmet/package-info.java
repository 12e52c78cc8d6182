/** How many could not be placed, when and why: the need for places, without the people. */
@NullMarked
package fr.relais.placement.domain.unmet;

import org.jspecify.annotations.NullMarked;
