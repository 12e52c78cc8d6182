/** Why a decision was made as it was, in a form that the same inputs always give to the byte. */
@NullMarked
package fr.relais.placement.domain.explanation;

import org.jspecify.annotations.NullMarked;
