/** Which places are missing: what to build, learnt from who waits. Knows profiles and the map, never who asks. */
@NullMarked
package fr.relais.placement.domain.programme;

import org.jspecify.annotations.NullMarked;
