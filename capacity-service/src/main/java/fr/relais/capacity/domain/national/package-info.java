/** What the whole country can take, kept up to date from what centres announce. */
@NullMarked
package fr.relais.capacity.domain.national;

import org.jspecify.annotations.NullMarked;
