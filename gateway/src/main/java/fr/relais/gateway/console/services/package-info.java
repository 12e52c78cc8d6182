/** The services as the pages see them: asked with the person's own token, and nothing else. */
@NullMarked
package fr.relais.gateway.console.services;

import org.jspecify.annotations.NullMarked;
