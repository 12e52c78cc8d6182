/** The published statistics, for the rapporteur. */
@NullMarked
package fr.relais.gateway.console.figures;

import org.jspecify.annotations.NullMarked;
