package fr.relais.placement.domain.minor;

/** Why a département's answer is not taken. */
public enum MinorHandOverRefusal {
    NOT_ACKNOWLEDGED,
    RENEWED_TWICE,
    ALREADY_DECIDED,
    ADMINISTRATOR_NOT_ASKED
}
