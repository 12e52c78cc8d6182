/**
 * One document per aggregate: state, version, outbox, command ids and applied positions change in one conditional
 * write.
 */
@NullMarked
package fr.relais.platform.store;

import org.jspecify.annotations.NullMarked;
