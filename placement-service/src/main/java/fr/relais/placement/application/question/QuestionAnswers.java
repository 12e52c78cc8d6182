package fr.relais.placement.application.question;

import fr.relais.placement.domain.question.AnswerCode;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens what was answered to a centre, under the key of the case that it tells of. */
public interface QuestionAnswers {

    /** Encrypts an answer; how long it is does not tell which one it is. */
    Mono<SealedFile> seal(RequestId request, AnswerCode answer);

    /** Decrypts an answer; fails when it is of another case, was altered, or when the key is gone. */
    Mono<AnswerCode> open(RequestId request, SealedFile answer);
}
