package fr.relais.placement.domain.request;

/** Why a hold is given back. */
public enum ReleaseCause {
    NO_ANSWER,
    REFUSED,
    PERSON_DECLINED,
    WITHDRAWN,
    ORPHANED
}
