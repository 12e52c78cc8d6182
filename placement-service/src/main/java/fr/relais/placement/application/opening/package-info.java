/** Emergency openings of one case. */
@NullMarked
package fr.relais.placement.application.opening;

import org.jspecify.annotations.NullMarked;
