package fr.relais.testing.roles;

/**
 * What came back, as it came over the wire; all questions have the same correlation id, so that equal answers are equal
 * byte by byte.
 *
 * @param headers in the order of the answer, a line each
 * @param body each byte one character
 */
record Answer(int status, String headers, String body) {}
