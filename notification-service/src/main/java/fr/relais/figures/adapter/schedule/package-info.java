/** Freezes what is due, again and again. */
@NullMarked
package fr.relais.figures.adapter.schedule;

import org.jspecify.annotations.NullMarked;
