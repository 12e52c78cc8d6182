package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.placement.application.ExplanationFiles.Seal;
import fr.relais.placement.domain.explanation.Explainer;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.SealedExplanation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps why each decision was made. The explanation of the latest is part of the request, written with the decision
 * itself; before the next one takes its place there, it is moved to where the earlier ones are. After a crash at any
 * moment every decision has its explanation, and at worst one is kept twice.
 */
public final class Explaining {

    /** How many a person is shown. */
    private static final int SHOWN = 50;

    private final Explainer explainer;
    private final ExplanationFiles files;
    private final Explanations earlier;

    public Explaining(Explainer explainer, ExplanationFiles files, Explanations earlier) {
        this.explainer = explainer;
        this.files = files;
        this.earlier = earlier;
    }

    Explainer explainer() {
        return explainer;
    }

    /** Ready to explain the next decision of a request as it stands: the one before is safe. */
    Mono<Ready> readyFor(PlacementRequest request) {
        var latest = latest(request);
        return Mono.justOrEmpty(latest)
                .flatMap(one -> earlier.keep(request.id(), one))
                .then(files.sealOf(request.id()))
                .map(seal -> new Ready(seal, numberOf(latest) + 1));
    }

    private static Optional<SealedExplanation> latest(PlacementRequest request) {
        return request.search().lastDecision().flatMap(decision -> Optional.ofNullable(decision.explanation()));
    }

    private static int numberOf(Optional<SealedExplanation> explanation) {
        return explanation.map(SealedExplanation::number).orElse(0);
    }

    /** The explanations of a request as they were written, the latest first. */
    public Flux<Told> told(PlacementRequest request) {
        var latest = latest(request);
        return latest.isEmpty()
                ? Flux.empty()
                : files.sealOf(request.id())
                        .flatMapMany(seal -> Flux.concat(
                                        Mono.justOrEmpty(latest),
                                        earlier.before(request.id(), numberOf(latest), SHOWN - 1))
                                .map(one -> new Told(one.number(), seal.open(one.file()))));
    }

    /** One explanation, in its canonical form. */
    public record Told(int number, byte[] bytes) {}

    /** Explains one decision; void as soon as another was made. */
    record Ready(Seal seal, int number) {

        boolean fits(PlacementRequest current) {
            return numberOf(latest(current)) + 1 == number;
        }

        MatchingDecision explain(MatchRequest.Found found) {
            var why = seal.close(found.why().get().bytes());
            return found.decision().explained(new SealedExplanation(number, why));
        }
    }
}
