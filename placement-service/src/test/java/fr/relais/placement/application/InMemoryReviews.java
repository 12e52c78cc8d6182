package fr.relais.placement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews in memory, kept honest by running the suite of the real ones. */
final class InMemoryReviews implements Reviews {

    final Map<ReviewId, Versioned<RefusalReview>> stored = new LinkedHashMap<>();
    final List<ReviewEvent> events = new ArrayList<>();
    Runnable beforeWrite = () -> {};
    Runnable afterWrite = () -> {};

    private Flux<Versioned<RefusalReview>> all(Predicate<RefusalReview> which) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .filter(found -> which.test(found.value()));
    }

    @Override
    public Mono<Versioned<RefusalReview>> findByReference(Reference ref) {
        return all(review -> review.subject().ref().equals(ref)).next();
    }

    @Override
    public Flux<Versioned<RefusalReview>> undecided() {
        return all(review -> review.stage() instanceof ReviewStage.Undecided)
                .sort(Comparator.comparing(found -> found.value().subject().until()));
    }

    @Override
    public Flux<Versioned<RefusalReview>> due(Instant now) {
        return all(review -> review.due().filter(due -> !due.isAfter(now)).isPresent());
    }

    @Override
    public Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> open(
            ReviewId id, CommandContext context, Supplier<Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide) {
        return Mono.fromSupplier(
                () -> stored.containsKey(id) ? Outcome.done(stored.get(id)) : keep(id, 0, decide.get()));
    }

    @Override
    public Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> change(
            ReviewId id,
            CommandContext context,
            Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide) {
        return Mono.fromSupplier(() -> stored.get(id))
                .map(found -> keep(id, found.version(), decide.apply(found.value())));
    }

    private Outcome<Versioned<RefusalReview>, ReviewRefusal> keep(
            ReviewId id, long version, Decision<RefusalReview, ReviewEvent, ReviewRefusal> decision) {
        beforeWrite.run();
        return decision.fold(
                accepted -> {
                    var changed = accepted.events().isEmpty() ? version : version + 1;
                    stored.put(id, new Versioned<>(accepted.state(), changed));
                    events.addAll(accepted.events());
                    afterWrite.run();
                    return Outcome.done(stored.get(id));
                },
                Outcome::refused);
    }
}
