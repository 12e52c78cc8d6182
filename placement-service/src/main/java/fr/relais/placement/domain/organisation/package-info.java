/** The organisations that look for places. */
@NullMarked
package fr.relais.placement.domain.organisation;

import org.jspecify.annotations.NullMarked;
