/** Accounts that may be in wrong hands. */
@NullMarked
package fr.relais.placement.domain.account;

import org.jspecify.annotations.NullMarked;
