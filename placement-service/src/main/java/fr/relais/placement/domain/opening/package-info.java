/** Emergency openings: two people of two organisations are told a little of one case for a quarter of an hour. */
@NullMarked
package fr.relais.placement.domain.opening;

import org.jspecify.annotations.NullMarked;
