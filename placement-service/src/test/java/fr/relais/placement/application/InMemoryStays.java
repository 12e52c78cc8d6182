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
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stays in memory, kept honest by running the suite of the real ones. */
final class InMemoryStays implements Stays {

    private static final Comparator<Versioned<Stay>> OLDEST_FIRST = Comparator.<Versioned<Stay>, Instant>comparing(
                    found -> since(found.value()))
            .thenComparing(found -> found.value().id().toString());

    final List<StayEvent> events = new ArrayList<>();
    final Map<StayId, List<StayEvent>> said = new LinkedHashMap<>();
    Runnable afterWrite = () -> {};
    private final Map<StayId, Versioned<Stay>> stored = new LinkedHashMap<>();

    @Override
    public Mono<Versioned<Stay>> find(StayId id) {
        return Mono.fromSupplier(() -> stored.get(id));
    }

    List<Stay> all() {
        return stored.values().stream().map(Versioned::value).toList();
    }

    @Override
    public Flux<Versioned<Stay>> openOf(String organisation, StayPage page) {
        return part(
                stay -> stay.open()
                        && stay.admission() != null
                        && stay.admission().organisation().equals(organisation),
                page);
    }

    @Override
    public Flux<Versioned<Stay>> open(StayPage page) {
        return part(Stay::open, page);
    }

    private Flux<Versioned<Stay>> part(Predicate<Stay> which, StayPage page) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .filter(found -> which.test(found.value()))
                .sort(OLDEST_FIRST)
                .filter(found -> page.after()
                        .map(last -> OLDEST_FIRST.compare(found, new Versioned<>(last, 0)) > 0)
                        .orElse(true))
                .take(page.limit());
    }

    private static Instant since(Stay stay) {
        if (stay.stage() instanceof StayStage.Planned planned) {
            return planned.expectedBy();
        }
        if (stay.stage() instanceof StayStage.Lived lived) {
            return lived.arrivedAt();
        }
        var over = (StayStage.Over) stay.stage();
        return over.arrivedAt() == null ? over.leftAt() : over.arrivedAt();
    }

    @Override
    public Flux<Versioned<Stay>> due(Instant now) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .filter(found ->
                        found.value().due().filter(due -> !due.isAfter(now)).isPresent())
                .sort(Comparator.comparing(found -> found.value().due().orElseThrow()));
    }

    @Override
    public Mono<Outcome<Versioned<Stay>, StayRefusal>> begin(
            StayId id, CommandContext context, Supplier<Decision<Stay, StayEvent, StayRefusal>> decide) {
        return Mono.fromSupplier(
                () -> stored.containsKey(id) ? Outcome.done(stored.get(id)) : keep(id, 0, decide.get()));
    }

    @Override
    public Mono<Outcome<Versioned<Stay>, StayRefusal>> change(
            StayId id, CommandContext context, Function<Stay, Decision<Stay, StayEvent, StayRefusal>> decide) {
        return find(id).map(found -> keep(id, found.version(), decide.apply(found.value())));
    }

    private Outcome<Versioned<Stay>, StayRefusal> keep(
            StayId id, long version, Decision<Stay, StayEvent, StayRefusal> decision) {
        return decision.fold(
                accepted -> {
                    var changed = accepted.events().isEmpty() ? version : version + 1;
                    stored.put(id, new Versioned<>(accepted.state(), changed));
                    events.addAll(accepted.events());
                    said.computeIfAbsent(id, first -> new ArrayList<>()).addAll(accepted.events());
                    var done = Outcome.<Versioned<Stay>, StayRefusal>done(stored.get(id));
                    if (!accepted.events().isEmpty()) {
                        afterWrite.run();
                    }
                    return done;
                },
                Outcome::refused);
    }
}
