/** What operators see of the platform under each service. */
@NullMarked
package fr.relais.platform.watch;

import org.jspecify.annotations.NullMarked;
