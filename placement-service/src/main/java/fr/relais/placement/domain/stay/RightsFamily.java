package fr.relais.placement.domain.stay;

/**
 * The families of rights that a person is told of, in a language she understands. The list and its sources are in the
 * glossary. To have been told of a right says nothing about having it, or using it.
 */
public enum RightsFamily {
    PROTECTION,
    CARE,
    REFLECTION,
    STAY_AND_WORK,
    JUSTICE
}
