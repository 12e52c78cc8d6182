/** What may be counted of a service and leave it: what is not on a list does not. */
@NullMarked
package fr.relais.platform.meters;

import org.jspecify.annotations.NullMarked;
