package fr.relais.placement.domain.block;

/** Why a block may keep more than its share of the country's fresh vacancies. */
public enum OverrideReason {
    /** The people would be in danger without a place. */
    PEOPLE_IN_DANGER,
    /** The prosecutor has asked for that many. */
    PROSECUTOR_REQUEST,
    /** There are so few fresh vacancies that the share would be next to nothing. */
    FEW_VACANCIES
}
