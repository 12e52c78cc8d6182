/**
 * What services say to each other: topics, names on the wire, JSON Schemas and example messages. No Java type of an
 * event is shared: a consumer writes a record with the fields it reads.
 */
@NullMarked
package fr.relais.contracts;

import org.jspecify.annotations.NullMarked;
