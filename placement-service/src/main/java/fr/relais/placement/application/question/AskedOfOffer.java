package fr.relais.placement.application.question;

import fr.relais.placement.domain.question.AnswerCode;
import fr.relais.placement.domain.question.CentreQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question with what was answered to it.
 *
 * @param answer absent until it is answered
 */
public record AskedOfOffer(
        CentreQuestion question, @Nullable AnswerCode answer) {}
