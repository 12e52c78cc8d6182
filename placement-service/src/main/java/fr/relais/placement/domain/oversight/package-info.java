/** What one organisation has asked for lately: how much, and whether it looks like asking where a house is. */
@NullMarked
package fr.relais.placement.domain.oversight;

import org.jspecify.annotations.NullMarked;
