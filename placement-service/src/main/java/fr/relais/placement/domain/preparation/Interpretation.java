package fr.relais.placement.domain.preparation;

/** How centre and person will understand each other; which languages she speaks stands in her file. */
public enum Interpretation {
    SHARED_LANGUAGE,
    INTERPRETER_PRESENT,
    INTERPRETER_BY_PHONE,
    INTERPRETER_BY_VIDEO
}
