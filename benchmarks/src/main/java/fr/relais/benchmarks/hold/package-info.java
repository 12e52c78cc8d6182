/** What a write costs: the service beside the bare database and broker operations it is made of. */
@NullMarked
package fr.relais.benchmarks.hold;

import org.jspecify.annotations.NullMarked;
