/** Wires the figures and reads their settings. */
@NullMarked
package fr.relais.figures.config;

import org.jspecify.annotations.NullMarked;
