/** Searches that, put side by side, ask where a house is instead of for a place. Nothing here has a say in matching. */
@NullMarked
package fr.relais.placement.domain.curiosity;

import org.jspecify.annotations.NullMarked;
