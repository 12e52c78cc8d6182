/** Requests, stays and organisations as documents, and what their events are on the wire. */
@NullMarked
package fr.relais.placement.adapter.mongo;

import org.jspecify.annotations.NullMarked;
