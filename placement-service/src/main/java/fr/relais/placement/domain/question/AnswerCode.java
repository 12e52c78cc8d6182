package fr.relais.placement.domain.question;

/** What may be answered; which of them, the question says. */
public enum AnswerCode {
    YES,
    NO,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    LITTLE,
    MUCH,
    FRENCH,
    ENGLISH,
    INTERPRETER,
    UNKNOWN
}
