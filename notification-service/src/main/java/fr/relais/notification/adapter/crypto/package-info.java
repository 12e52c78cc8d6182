/** Seals addresses. */
@NullMarked
package fr.relais.notification.adapter.crypto;

import org.jspecify.annotations.NullMarked;
