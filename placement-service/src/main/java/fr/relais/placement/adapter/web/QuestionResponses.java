package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.question.AskedOfOffer;
import fr.relais.placement.domain.question.AnswerCode;

/** A question as the centre that asked it and the coordinators see it. */
final class QuestionResponses {

    private QuestionResponses() {}

    /** On the offer of the centre. */
    static Map<String, Object> own(AskedOfOffer asked) {
        var question = asked.question();
        var body = new LinkedHashMap<String, Object>();
        body.put("code", question.code().name());
        body.put("askedAt", question.asked().at().toString());
        var answered = question.answered();
        var answer = asked.answer();
        if (answered != null && answer != null) {
            body.put("answer", answer.name());
            body.put("answeredAt", answered.at().toString());
        }
        return body;
    }

    /** With what may be answered; which centre asks is said of the offer, and not here. */
    static Map<String, Object> forCoordinator(AskedOfOffer asked) {
        var body = new LinkedHashMap<String, Object>();
        body.put("question", asked.question().ref().value());
        body.putAll(own(asked));
        body.put(
                "answers",
                asked.question().code().answers().stream().map(AnswerCode::name).toList());
        return body;
    }
}
