/** What a centre announces about its units and beds, as this service reads it. */
@NullMarked
package fr.relais.placement.domain.availability;

import org.jspecify.annotations.NullMarked;
