package fr.relais.figures.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.figures.domain.freeze.Given;
import fr.relais.figures.domain.freeze.Registered;
import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that the figures keep, in memory; kept honest by running the suite of the real store. */
final class InMemoryFigures implements FigureStore {

    private final Map<UUID, ToldFact> facts = new ConcurrentHashMap<>();
    private final Map<Quarter, Registered> nights = new TreeMap<>();
    private final Map<UUID, Entry> given = new HashMap<>();
    private final TreeMap<Quarter, FrozenQuarter> frozen = new TreeMap<>();
    private final Map<String, String> said = new HashMap<>();

    private record Entry(Given given, Quarter in) {}

    @Override
    public Facts facts() {
        return new Facts() {
            @Override
            public Mono<Void> put(ToldFact told) {
                return Mono.fromRunnable(() -> facts.merge(
                        told.fact().key(), told, (one, other) -> other.night().isAfter(one.night()) ? other : one));
            }

            @Override
            public Flux<Fact> of(Quarter quarter) {
                return Flux.defer(() -> Flux.fromIterable(new ArrayList<>(facts.values())))
                        .map(ToldFact::fact)
                        .filter(fact -> fact.quarter().equals(quarter));
            }

            @Override
            public Mono<Quarter> earliest() {
                return Mono.fromSupplier(() -> facts.values().stream()
                        .map(told -> told.fact().quarter())
                        .min(Quarter::compareTo)
                        .orElse(null));
            }

            @Override
            public Mono<Void> eraseUpTo(Quarter quarter) {
                return Mono.fromRunnable(() ->
                        facts.values().removeIf(told -> told.fact().quarter().compareTo(quarter) <= 0));
            }
        };
    }

    @Override
    public Nights nights() {
        return new Nights() {
            @Override
            public Mono<Void> put(Registered registered) {
                return Mono.fromRunnable(() -> nights.merge(
                        registered.quarter(),
                        registered,
                        (one, other) -> other.night().isAfter(one.night()) ? other : one));
            }

            @Override
            public Mono<Instant> latest() {
                return Mono.fromSupplier(() -> nights.values().stream()
                        .map(Registered::night)
                        .max(Instant::compareTo)
                        .orElse(null));
            }

            @Override
            public Mono<Integer> registeredIn(Quarter quarter) {
                return Mono.fromSupplier(() -> nights.values().stream()
                        .filter(night -> night.quarter().compareTo(quarter) >= 0)
                        .map(Registered::organisations)
                        .findFirst()
                        .orElse(null));
            }
        };
    }

    @Override
    public Exploitations exploitations() {
        return new Exploitations() {
            @Override
            public Mono<Void> put(UUID entry, Given said, Quarter givenIn) {
                return Mono.fromRunnable(() -> given.put(entry, new Entry(said, givenIn)));
            }

            @Override
            public Mono<Map<UUID, Given>> of(Collection<UUID> entries) {
                return Flux.fromIterable(List.copyOf(entries))
                        .filter(given::containsKey)
                        .collectMap(entry -> entry, entry -> given.get(entry).given());
            }

            @Override
            public Mono<Void> erase(Collection<UUID> entries, Quarter givenUpTo) {
                return Mono.fromRunnable(() -> {
                    given.keySet().removeAll(List.copyOf(entries));
                    given.values().removeIf(one -> one.in().compareTo(givenUpTo) <= 0);
                });
            }
        };
    }

    @Override
    public FrozenQuarters frozen() {
        return new FrozenQuarters() {
            @Override
            public Mono<Void> keep(FrozenQuarter quarter) {
                return Mono.fromRunnable(() -> frozen.putIfAbsent(quarter.quarter(), quarter));
            }

            @Override
            public Flux<FrozenQuarter> all() {
                return Flux.defer(() -> Flux.fromIterable(List.copyOf(frozen.values())));
            }

            @Override
            public Mono<Quarter> last() {
                return Mono.fromSupplier(() -> frozen.isEmpty() ? null : frozen.lastKey());
            }
        };
    }

    @Override
    public ReleasesSaid said() {
        return (name, digest) -> Mono.fromSupplier(() -> {
            var before = said.putIfAbsent(name, digest);
            return before == null ? digest : before;
        });
    }
}
