/** One document per inbox. */
@NullMarked
package fr.relais.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
