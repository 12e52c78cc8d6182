/** How long it takes to say what an account was shown. */
@NullMarked
package fr.relais.benchmarks.exposures;

import org.jspecify.annotations.NullMarked;
