/** The database of the statistics: facts, kinds of exploitation, counts. What they say is sealed. */
@NullMarked
package fr.relais.figures.adapter.mongo;

import org.jspecify.annotations.NullMarked;
