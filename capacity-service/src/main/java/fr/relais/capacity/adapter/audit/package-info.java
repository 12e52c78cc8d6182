/** Which entries of the register are about the centres of an organisation. */
@NullMarked
package fr.relais.capacity.adapter.audit;

import org.jspecify.annotations.NullMarked;
