/** Wires the parts and reads the settings. */
@NullMarked
package fr.relais.gateway.config;

import org.jspecify.annotations.NullMarked;
