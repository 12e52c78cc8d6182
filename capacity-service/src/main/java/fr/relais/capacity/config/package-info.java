/** Puts the parts of the service together. */
@NullMarked
package fr.relais.capacity.config;

import org.jspecify.annotations.NullMarked;
