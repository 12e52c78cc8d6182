/** Ten thousand callers for one bed. */
@NullMarked
package fr.relais.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
