/** A stay: from the arrival in a centre to the departure. */
@NullMarked
package fr.relais.placement.domain.stay;

import org.jspecify.annotations.NullMarked;
