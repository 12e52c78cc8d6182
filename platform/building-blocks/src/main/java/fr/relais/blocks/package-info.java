/**
 * Shapes that every service uses to say "decided", "done" and "refused". Plain Java, no domain noun, at most ten types.
 */
@NullMarked
package fr.relais.blocks;

import org.jspecify.annotations.NullMarked;
