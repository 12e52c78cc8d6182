/** By what a process shows the identity provider who it is, and the tokens that it gets for that. */
@NullMarked
package fr.relais.platform.client;

import org.jspecify.annotations.NullMarked;
