/** What the country can take, counted from beds. */
@NullMarked
package fr.relais.capacity.domain.overview;

import org.jspecify.annotations.NullMarked;
