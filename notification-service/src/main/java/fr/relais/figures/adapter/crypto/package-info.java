/** Seals what the database keeps. */
@NullMarked
package fr.relais.figures.adapter.crypto;

import org.jspecify.annotations.NullMarked;
