package fr.relais.placement.application.retention;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Retention;
import fr.relais.placement.domain.retention.Tombstone;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases cases that were closed long enough ago (INV-26), and blocks, which have a key and a tombstone as cases do.
 *
 * <p>The order: the case is claimed, its tombstone made durable, its key destroyed, its documents deleted, the request
 * last. A crash between any two leaves a claimed request, which the next round takes up; and from the tombstone on no
 * backup brings the case back, whatever is left to be done. Nothing is destroyed of which a backup could be restored
 * without a tombstone. A closed block is nobody's to change, and is found again until it is deleted.
 */
public final class EraseCases {

    private final Cases cases;
    private final CaseKeyring keys;
    private final Tombstones tombstones;
    private final Retention retention;
    private final Clock clock;

    public EraseCases(Cases cases, CaseKeyring keys, Tombstones tombstones, Retention retention, Clock clock) {
        this.cases = cases;
        this.keys = keys;
        this.tombstones = tombstones;
        this.retention = retention;
        this.clock = clock;
    }

    /** One round, which takes up first what another one has left. Several replicas may go round at once. */
    public Mono<Void> round() {
        return Flux.concatDelayError(
                        Flux.defer(cases::claimed),
                        Flux.defer(this::closedLongEnough),
                        Flux.defer(this::finishedBlocks))
                .concatMapDelayError(over -> erase(over, retention.policy()))
                .then();
    }

    private Flux<RequestId> closedLongEnough() {
        var now = clock.instant();
        return cases.overBy(retention.horizon(now))
                .filter(found -> retention.isOver(found.value(), now))
                .concatMapDelayError(cases::claim);
    }

    private Flux<RequestId> finishedBlocks() {
        return cases.blocksOverBy(retention.horizon(clock.instant()));
    }

    /**
     * Erases what nobody changes any more. Repeating it changes nothing.
     *
     * @param request the case, or the id under which the key of something else is kept
     * @param policy by which rule, for the tombstone
     */
    public Mono<Void> erase(RequestId request, String policy) {
        return Mono.fromSupplier(() -> new Tombstone(request, clock.instant(), policy))
                .flatMap(tombstone -> tombstones.raise(tombstone).then(Mono.defer(() -> obey(tombstone))));
    }

    /** What tombstones demand, of what a restored backup has brought back. Completes with how many cases that were. */
    public Mono<Long> obey(Collection<Tombstone> demanded) {
        var byRequest = demanded.stream()
                .collect(Collectors.toMap(Tombstone::request, Function.identity(), (one, other) -> other));
        return Flux.concat(cases.presentOf(byRequest.keySet()), keys.intactOf(byRequest.keySet()))
                .distinct()
                .mapNotNull(byRequest::get)
                .concatMap(tombstone -> obey(tombstone).thenReturn(tombstone))
                .count();
    }

    /**
     * Makes anew the tombstones that are not among those, because their topic was lost: from a backup that is older
     * than an erasure nothing must come back. Completes with how many there were.
     */
    public Mono<Long> raiseAgain(Set<RequestId> standing) {
        return keys.destroyed()
                .filter(erased -> !standing.contains(erased.request()))
                .map(erased -> new Tombstone(erased.request(), erased.at(), retention.policy()))
                .concatMap(tombstone -> tombstones.raise(tombstone).thenReturn(tombstone))
                .count();
    }

    private Mono<Void> obey(Tombstone tombstone) {
        return keys.destroy(tombstone.request(), tombstone.at())
                .then(Mono.defer(() -> cases.delete(tombstone.request())));
    }
}
