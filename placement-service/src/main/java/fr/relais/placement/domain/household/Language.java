package fr.relais.placement.domain.household;

/**
 * A language that somebody of the household speaks.
 *
 * @param code ISO 639-1 where it exists, else 639-3
 */
public record Language(String code, LanguageLevel level) {}
