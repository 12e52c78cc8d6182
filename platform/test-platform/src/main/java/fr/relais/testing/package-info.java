/**
 * What tests need and production code never sees: architecture rules, a clock that stands still, a database, a broker
 * and an identity provider for tests, and the guard against blocking an event loop. Test scope everywhere.
 */
@NullMarked
package fr.relais.testing;

import org.jspecify.annotations.NullMarked;
