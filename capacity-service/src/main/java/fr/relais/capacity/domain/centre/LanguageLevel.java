package fr.relais.capacity.domain.centre;

/** How well a language is spoken. */
public enum LanguageLevel {
    BASIC,
    FLUENT,
    NATIVE
}
