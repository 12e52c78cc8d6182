package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.question.Questions;
import fr.relais.placement.domain.question.CentreQuestion;
import fr.relais.placement.domain.question.QuestionEvent;
import fr.relais.placement.domain.question.QuestionId;
import fr.relais.placement.domain.question.QuestionRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.CommandReused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per question, under an id that follows from the offer. */
final class MongoQuestions implements Questions {

    static final List<String> UNIQUE = List.of("ref");
    static final List<String> LOOKUPS = List.of("request");

    private static final int ALL = 0;

    private final AggregateStore<CentreQuestion, QuestionEvent> store;

    MongoQuestions(AggregateStore<CentreQuestion, QuestionEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<CentreQuestion> find(QuestionId id) {
        return store.find(id.toString()).map(Versioned::value);
    }

    @Override
    public Mono<CentreQuestion> findByReference(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value())).map(Versioned::value);
    }

    @Override
    public Flux<CentreQuestion> about(RequestId request) {
        return store.list(eq("lookup.request", request.toString()), ascending("state.asked.at"), ALL)
                .map(Versioned::value);
    }

    /** Who meets a document that another command made is second. */
    @Override
    public Mono<Outcome<CentreQuestion, QuestionRefusal>> ask(
            QuestionId id,
            CommandContext context,
            Supplier<Decision<CentreQuestion, QuestionEvent, QuestionRefusal>> decide) {
        return store.create(id.toString(), context, decide)
                .map(outcome -> outcome.map(Versioned::value))
                .onErrorResume(
                        CommandReused.class, second -> Mono.just(Outcome.refused(QuestionRefusal.QUESTION_ASKED)));
    }

    @Override
    public Mono<Outcome<CentreQuestion, QuestionRefusal>> change(
            QuestionId id,
            CommandContext context,
            Function<CentreQuestion, Decision<CentreQuestion, QuestionEvent, QuestionRefusal>> decide) {
        return store.change(id.toString(), context, decide).map(outcome -> outcome.map(Versioned::value));
    }
}
