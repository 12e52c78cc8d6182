/** What the benchmarks of a running service stand on: database, broker, identity and the service, each a process. */
@NullMarked
package fr.relais.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
