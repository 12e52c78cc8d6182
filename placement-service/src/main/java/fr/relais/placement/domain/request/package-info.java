/** A placement request: its state machine, its offers, and what is to be done next. */
@NullMarked
package fr.relais.placement.domain.request;

import org.jspecify.annotations.NullMarked;
