/** What can be asked of rotas, and the port it needs. */
@NullMarked
package fr.relais.notification.application.duty;

import org.jspecify.annotations.NullMarked;
