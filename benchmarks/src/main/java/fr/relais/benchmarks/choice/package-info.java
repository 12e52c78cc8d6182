/** How good the choices of the matcher are, beside plain ways of choosing and beside the best there could have been. */
@NullMarked
package fr.relais.benchmarks.choice;

import org.jspecify.annotations.NullMarked;
