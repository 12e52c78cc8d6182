/** What comes in and goes out as files: rows, what is wrong with them, and what they would change. */
@NullMarked
package fr.relais.capacity.domain.exchange;

import org.jspecify.annotations.NullMarked;
