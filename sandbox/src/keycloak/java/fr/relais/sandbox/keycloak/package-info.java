/** The real Keycloak with the realm of this repository, and people and programs that sign in there. */
@NullMarked
package fr.relais.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
