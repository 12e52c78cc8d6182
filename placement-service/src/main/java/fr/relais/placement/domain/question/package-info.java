/** The one question that a centre may ask before it answers an offer, and what the coordinator says to it. */
@NullMarked
package fr.relais.placement.domain.question;

import org.jspecify.annotations.NullMarked;
