/** What the sandbox keeps between two runs: where it is, its keys, its clock, and who runs it. */
@NullMarked
package fr.relais.sandbox.home;

import org.jspecify.annotations.NullMarked;
