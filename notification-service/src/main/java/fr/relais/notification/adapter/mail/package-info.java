/** Hands mail over to a server. */
@NullMarked
package fr.relais.notification.adapter.mail;

import org.jspecify.annotations.NullMarked;
