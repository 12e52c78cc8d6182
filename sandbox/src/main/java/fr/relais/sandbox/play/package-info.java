/** The demo: the main job played through the gateway, step by step, with what each side sees. */
@NullMarked
package fr.relais.sandbox.play;

import org.jspecify.annotations.NullMarked;
