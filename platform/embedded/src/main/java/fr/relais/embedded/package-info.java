/**
 * A database that speaks the MongoDB wire protocol and a real Kafka broker, both on loopback, for the sandbox and for
 * tests. Nothing here is for production, and nothing here knows the domain.
 */
@NullMarked
package fr.relais.embedded;

import org.jspecify.annotations.NullMarked;
