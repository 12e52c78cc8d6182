/** Who calls: every service checks the token itself and trusts nobody for standing in front of it. */
@NullMarked
package fr.relais.platform.identity;

import org.jspecify.annotations.NullMarked;
