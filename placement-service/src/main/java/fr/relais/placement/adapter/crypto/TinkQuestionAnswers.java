package fr.relais.placement.adapter.crypto;

import fr.relais.placement.application.question.QuestionAnswers;
import fr.relais.placement.domain.question.AnswerCode;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Answers to centres under the key of the request that they tell of. */
final class TinkQuestionAnswers implements QuestionAnswers {

    /** No case file has this field, nor does an answer have another: neither can be taken for the other. */
    private static final String ANSWER = "questionAnswer";

    /** All are as long as the longest: what is encrypted keeps its length. */
    private static final String FILLED = "%-16s";

    private final Seals seals;

    TinkQuestionAnswers(CaseKeys keys) {
        this.seals = new Seals(keys);
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, AnswerCode answer) {
        return Mono.defer(() -> seals.seal(request.value(), new Document(ANSWER, FILLED.formatted(answer.name()))));
    }

    @Override
    public Mono<AnswerCode> open(RequestId request, SealedFile answer) {
        return seals.open(request.value(), answer)
                .map(document ->
                        AnswerCode.valueOf(document.get(ANSWER, String.class).strip()));
    }
}
