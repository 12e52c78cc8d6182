package fr.relais.placement.domain.question;

/** Why a question, or the answer to one, is refused. */
public enum QuestionRefusal {
    /** The offer is closed: nothing depends on it any more. */
    OFFER_CLOSED,
    /** The centre has said yes, or no. */
    OFFER_ALREADY_ANSWERED,
    /** One question an offer. */
    QUESTION_ASKED,
    QUESTION_ANSWERED
}
