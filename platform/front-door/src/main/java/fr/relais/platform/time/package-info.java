/** The service's clock. */
@NullMarked
package fr.relais.platform.time;

import org.jspecify.annotations.NullMarked;
