/**
 * A matrix of who is answered what: read from a file that people review, sent cell by cell to a running service. What
 * is behind the paths is the service's matter.
 */
@NullMarked
package fr.relais.testing.roles;

import org.jspecify.annotations.NullMarked;
