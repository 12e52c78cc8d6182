/** Accounts that may be in wrong hands, and accounts that are still needed. */
@NullMarked
package fr.relais.placement.domain.account;

import org.jspecify.annotations.NullMarked;
