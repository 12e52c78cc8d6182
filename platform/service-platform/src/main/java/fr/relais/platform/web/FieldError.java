package fr.relais.platform.web;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer where, as a JSON pointer made of schema names and positions only, or the name of a header or parameter
 * @param code what is wrong; the list is in the glossary
 */
public record FieldError(String pointer, String code) {}
