/** What Relais can do, measured: every figure beside a baseline of the same run. */
@NullMarked
package fr.relais.benchmarks;

import org.jspecify.annotations.NullMarked;
