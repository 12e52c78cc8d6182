/**
 * A register that nobody can change unnoticed: entries in blocks, each block holding the hash of the one before, and
 * signed checkpoints for people outside to keep. Whoever holds an old checkpoint needs nothing else of Relais.
 */
@NullMarked
package fr.relais.audit;

import org.jspecify.annotations.NullMarked;
