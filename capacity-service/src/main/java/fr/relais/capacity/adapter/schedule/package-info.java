/** What happens by the clock. */
@NullMarked
package fr.relais.capacity.adapter.schedule;

import org.jspecify.annotations.NullMarked;
