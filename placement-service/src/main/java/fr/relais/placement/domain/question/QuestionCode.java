package fr.relais.placement.domain.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static fr.relais.placement.domain.question.AnswerCode.AFTERNOON;
import static fr.relais.placement.domain.question.AnswerCode.ENGLISH;
import static fr.relais.placement.domain.question.AnswerCode.EVENING;
import static fr.relais.placement.domain.question.AnswerCode.FRENCH;
import static fr.relais.placement.domain.question.AnswerCode.INTERPRETER;
import static fr.relais.placement.domain.question.AnswerCode.LITTLE;
import static fr.relais.placement.domain.question.AnswerCode.MORNING;
import static fr.relais.placement.domain.question.AnswerCode.MUCH;
import static fr.relais.placement.domain.question.AnswerCode.NIGHT;
import static fr.relais.placement.domain.question.AnswerCode.NO;
import static fr.relais.placement.domain.question.AnswerCode.UNKNOWN;
import static fr.relais.placement.domain.question.AnswerCode.YES;

/**
 * What a centre may ask: what it has to prepare. Nothing for which it may not refuse has a code here, so nobody can ask
 * for it.
 */
public enum QuestionCode {
    ARRIVAL_TIME(MORNING, AFTERNOON, EVENING, NIGHT),
    LUGGAGE(LITTLE, MUCH),
    COT(YES, NO),
    STEPS(YES, NO),
    ANIMAL(YES, NO),
    COMPANY(YES, NO),
    CALL_LANGUAGE(FRENCH, ENGLISH, INTERPRETER);

    private final Set<AnswerCode> answers;

    QuestionCode(AnswerCode... answers) {
        var all = EnumSet.of(UNKNOWN);
        all.addAll(List.of(answers));
        this.answers = Set.copyOf(all);
    }

    /** That nobody knows is an answer to every question. */
    public boolean allows(AnswerCode answer) {
        return answers.contains(answer);
    }

    /** In the order of the catalogue. */
    public List<AnswerCode> answers() {
        return answers.stream().sorted().toList();
    }
}
