/**
 * The embedded default: one command starts the broker, the database, the identity provider and the four services, and
 * plays the main job through the gateway. Never part of a production installation.
 */
@NullMarked
package fr.relais.sandbox;

import org.jspecify.annotations.NullMarked;
