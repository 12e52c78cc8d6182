package fr.relais.placement.domain.household;

/** How well a language is spoken. */
public enum LanguageLevel {
    BASIC,
    FLUENT,
    NATIVE
}
