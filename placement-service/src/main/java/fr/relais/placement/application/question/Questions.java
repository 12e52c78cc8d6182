package fr.relais.placement.application.question;

import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.question.CentreQuestion;
import fr.relais.placement.domain.question.QuestionEvent;
import fr.relais.placement.domain.question.QuestionId;
import fr.relais.placement.domain.question.QuestionRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The questions of centres, one document each. They are erased with the case. */
public interface Questions {

    Mono<CentreQuestion> find(QuestionId id);

    /** By what the coordinators know it by. */
    Mono<CentreQuestion> findByReference(Reference ref);

    /** All about one request, the oldest first. */
    Flux<CentreQuestion> about(RequestId request);

    /** Stores a new one, or meets the one that the same command asked before; a second one is refused. */
    Mono<Outcome<CentreQuestion, QuestionRefusal>> ask(
            QuestionId id,
            CommandContext context,
            Supplier<Decision<CentreQuestion, QuestionEvent, QuestionRefusal>> decide);

    /** Changes one by a decision on its present state; empty if there is none. */
    Mono<Outcome<CentreQuestion, QuestionRefusal>> change(
            QuestionId id,
            CommandContext context,
            Function<CentreQuestion, Decision<CentreQuestion, QuestionEvent, QuestionRefusal>> decide);
}
