package fr.relais.figures.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import fr.relais.figures.domain.freeze.Count;
import fr.relais.figures.domain.freeze.FreezeTerms;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts each quarter once, when it is due, and then removes what it was counted from.
 *
 * <p>The count is kept first, under the quarter as its id, so of two that count at once one holds; then the facts go.
 * Whoever comes after a crash between the two finds the count and removes the rest.
 */
public final class FreezeQuarters {

    private final Facts facts;
    private final Exploitations exploitations;
    private final Nights nights;
    private final FrozenQuarters frozen;
    private final FreezeTerms terms;
    private final Watch watch;

    public FreezeQuarters(
            Facts facts,
            Exploitations exploitations,
            Nights nights,
            FrozenQuarters frozen,
            FreezeTerms terms,
            Watch watch) {
        this.facts = facts;
        this.exploitations = exploitations;
        this.nights = nights;
        this.frozen = frozen;
        this.terms = terms;
        this.watch = watch;
    }

    /** By which clock, and whom to tell when nothing is heard. */
    public record Watch(Clock clock, Alarms alarms) {}

    /** The quarters that were frozen by it, in order. */
    public Flux<Quarter> round() {
        return frozen.last().flatMap(this::erase).thenMany(Flux.defer(() -> next().expand(quarter -> next())));
    }

    /** Freezes the next quarter when it is due and was told of completely; else empty. */
    private Mono<Quarter> next() {
        return frozen.last()
                .map(Quarter::next)
                .switchIfEmpty(facts.earliest())
                .filter(quarter -> !watch.clock().instant().isBefore(terms.due(quarter)))
                .filterWhen(this::isToldCompletely)
                .flatMap(quarter -> freeze(quarter).thenReturn(quarter));
    }

    private Mono<Boolean> isToldCompletely(Quarter quarter) {
        return nights.latest()
                .map(night -> !night.isBefore(terms.due(quarter)))
                .defaultIfEmpty(false)
                .doOnNext(complete -> {
                    if (!complete) {
                        watch.alarms().noNight();
                    }
                });
    }

    private Mono<Void> freeze(Quarter quarter) {
        return facts.of(quarter)
                .collectList()
                .flatMap(told -> count(quarter, told))
                .flatMap(count -> frozen.keep(count.frozen(FreezeQuarters::entryOf)))
                .then(Mono.defer(() -> erase(quarter)));
    }

    private Mono<Count> count(Quarter quarter, List<Fact> told) {
        return Mono.zip(
                exploitations.of(entries(told)),
                nights.registeredIn(quarter).defaultIfEmpty(0),
                (given, registered) -> new Count(quarter, told, given, registered));
    }

    /** The kinds first: without the facts nobody finds them. */
    private Mono<Void> erase(Quarter quarter) {
        return facts.of(quarter)
                .collectList()
                .flatMap(left -> exploitations.erase(entries(left), quarter))
                .then(Mono.defer(() -> facts.eraseUpTo(quarter)));
    }

    private static List<UUID> entries(List<Fact> told) {
        return told.stream().map(FreezeQuarters::entryOf).toList();
    }

    private static UUID entryOf(Fact fact) {
        return Digests.entryOf(fact.key(), fact.organisation());
    }
}
