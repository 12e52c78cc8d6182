/** Who goes where when several people and several places are looked at together. Pure; the hold decides in the end. */
@NullMarked
package fr.relais.placement.domain.assignment;

import org.jspecify.annotations.NullMarked;
