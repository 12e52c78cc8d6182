/** Starting, watching and stopping what the sandbox is made of. */
@NullMarked
package fr.relais.sandbox.launch;

import org.jspecify.annotations.NullMarked;
