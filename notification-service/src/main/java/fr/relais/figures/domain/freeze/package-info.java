/** When a quarter is counted, and what it is counted from. Plain Java. */
@NullMarked
package fr.relais.figures.domain.freeze;

import org.jspecify.annotations.NullMarked;
