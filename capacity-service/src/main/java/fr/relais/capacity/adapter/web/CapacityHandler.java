package fr.relais.capacity.adapter.web;

import fr.relais.capacity.application.CapacityQuestion;
import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.application.ReadCapacityUseCase;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the country can take, for the coordinator. */
@Component
final class CapacityHandler {

    private final Access access;
    private final ReadCapacityUseCase readCapacity;
    private final CapacityViews views;

    CapacityHandler(Access access, ReadCapacityUseCase readCapacity, CapacityViews views) {
        this.access = access;
        this.readCapacity = readCapacity;
        this.views = views;
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(request, Action.READ_CAPACITY, () -> {
            var question = question(request);
            return readCapacity
                    .handle(question)
                    .map(overview -> views.all(question, overview))
                    .flatMap(Answers::ok)
                    .switchIfEmpty(Problems.respond(request, ProblemCode.TRY_AGAIN_LATER.problem()));
        });
    }

    static CapacityQuestion question(ServerRequest request) {
        return new CapacityQuestion(
                Choices.word(request, "by", By.values()).orElse(By.REGION),
                Choices.code(request, "kind", CentreKind.values()).orElse(null),
                Choices.code(request, "duration", DurationClass.values()).orElse(null),
                Choices.code(request, "public", Taken.values()).orElse(null));
    }
}
