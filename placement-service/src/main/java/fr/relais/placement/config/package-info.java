/** Wires the service together; decides nothing. */
@NullMarked
package fr.relais.placement.config;

import org.jspecify.annotations.NullMarked;
