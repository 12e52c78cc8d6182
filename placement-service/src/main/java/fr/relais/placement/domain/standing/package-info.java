/** How all that is open stands, in numbers: for whoever sees to it that nobody is left waiting by a machine. */
@NullMarked
package fr.relais.placement.domain.standing;

import org.jspecify.annotations.NullMarked;
