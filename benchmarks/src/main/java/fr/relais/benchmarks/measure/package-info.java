/** How CPU time is measured and compared, whatever is measured. */
@NullMarked
package fr.relais.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
