/** What people write, where they may. */
@NullMarked
package fr.relais.placement.domain.text;

import org.jspecify.annotations.NullMarked;
