/**
 * From frozen counts to what may be read: rounded so that the whole fits together, hidden where it is small, and read
 * by an attacker of our own before anybody else does.
 */
@NullMarked
package fr.relais.statistics.publication;

import org.jspecify.annotations.NullMarked;
