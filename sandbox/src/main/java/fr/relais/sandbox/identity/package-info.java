/** The identity provider of the sandbox: tokens for the demo accounts and for the services. */
@NullMarked
package fr.relais.sandbox.identity;

import org.jspecify.annotations.NullMarked;
