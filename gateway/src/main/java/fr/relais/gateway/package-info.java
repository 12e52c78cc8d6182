/**
 * The front door: the only way in from outside, and nothing that decides.
 *
 * <p>Owns the table of routes, the limits and the security headers. Knows no person, no centre and no rule of the
 * domain, and no service trusts it for standing in front.
 */
@NullMarked
package fr.relais.gateway;

import org.jspecify.annotations.NullMarked;
