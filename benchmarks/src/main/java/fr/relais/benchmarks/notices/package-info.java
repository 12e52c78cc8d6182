/** How fast notices reach people, how many may look at once, and what becomes of a burst. */
@NullMarked
package fr.relais.benchmarks.notices;

import org.jspecify.annotations.NullMarked;
