/** What is told to other services, and what they tell: names on the wire live here. */
@NullMarked
package fr.relais.capacity.adapter.kafka;

import org.jspecify.annotations.NullMarked;
