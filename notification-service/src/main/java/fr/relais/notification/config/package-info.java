/** Wires the use cases and reads the settings. */
@NullMarked
package fr.relais.notification.config;

import org.jspecify.annotations.NullMarked;
