package fr.relais.placement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorHandOverRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hand-overs in memory, kept honest by running the suite of the real ones. */
final class InMemoryMinorHandOvers implements MinorHandOvers {

    final List<MinorHandOverEvent> events = new ArrayList<>();
    private final Map<RequestId, MinorHandOver> stored = new LinkedHashMap<>();

    @Override
    public Mono<MinorHandOver> find(Reference ref) {
        return all().filter(handOver -> handOver.ref().equals(ref)).next();
    }

    @Override
    public Flux<MinorHandOver> of(Set<String> departements) {
        return all().filter(handOver -> departements.contains(handOver.departement()));
    }

    @Override
    public Flux<MinorHandOver> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .sort(Comparator.comparing(MinorHandOver::openedAt).reversed());
    }

    @Override
    public Flux<MinorHandOver> due(Instant now) {
        return all().filter(handOver ->
                handOver.due().filter(due -> !due.isAfter(now)).isPresent());
    }

    @Override
    public Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> open(
            RequestId request,
            CommandContext context,
            Supplier<Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide) {
        return Mono.fromSupplier(
                () -> stored.containsKey(request) ? Outcome.done(stored.get(request)) : keep(request, decide.get()));
    }

    @Override
    public Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> change(
            RequestId request,
            CommandContext context,
            Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide) {
        return Mono.fromSupplier(() -> stored.get(request)).map(found -> keep(request, decide.apply(found)));
    }

    private Outcome<MinorHandOver, MinorHandOverRefusal> keep(
            RequestId request, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> decision) {
        return decision.fold(
                accepted -> {
                    stored.put(request, accepted.state());
                    events.addAll(accepted.events());
                    return Outcome.done(accepted.state());
                },
                Outcome::refused);
    }
}
