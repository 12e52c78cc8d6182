package fr.relais.placement.domain.question;

import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;

/** What happens to a question: codes, never the case. */
public sealed interface QuestionEvent {

    record QuestionAsked(QuestionCode code) implements QuestionEvent {}

    /** Never what. */
    record QuestionAnswered() implements QuestionEvent {}

    /**
     * Somebody is to be told.
     *
     * @param key under which it is sent: random, so that what two sides are told has nothing in common
     */
    record Told(Notice notice, Reference key) implements QuestionEvent {}
}
