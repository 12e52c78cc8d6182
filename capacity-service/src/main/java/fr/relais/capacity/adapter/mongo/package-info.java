/** Centres in MongoDB: one document each. */
@NullMarked
package fr.relais.capacity.adapter.mongo;

import org.jspecify.annotations.NullMarked;
