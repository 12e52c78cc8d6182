/** The beds, as capacity-service lends them. */
@NullMarked
package fr.relais.placement.adapter.http;

import org.jspecify.annotations.NullMarked;
