/** How organisations' own software is told to look. */
@NullMarked
package fr.relais.notification.application.webhook;

import org.jspecify.annotations.NullMarked;
