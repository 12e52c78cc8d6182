/** What goes on without being asked: the agenda, the sweep, the comparison of holds. */
@NullMarked
package fr.relais.placement.adapter.schedule;

import org.jspecify.annotations.NullMarked;
