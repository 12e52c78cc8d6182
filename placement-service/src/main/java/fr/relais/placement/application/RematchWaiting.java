package fr.relais.placement.application;

import java.util.List;
import java.util.stream.Stream;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AssignWaiting.Assigned;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at everyone who waits together, then asks for a place for one after the other, by danger tier and then by
 * seniority. Whoever has no place among all comes last: what she could take is somebody's. Then at everyone for whom
 * more centres could be asked in advance: nothing is held for them yet.
 */
public final class RematchWaiting {

    private final PlacementRequests requests;
    private final AssignWaiting assignment;
    private final AdvanceRequest advance;
    private final ChooseInTurn turns;

    public RematchWaiting(
            PlacementRequests requests, AssignWaiting assignment, AdvanceRequest advance, ChooseInTurn turns) {
        this.requests = requests;
        this.assignment = assignment;
        this.advance = advance;
        this.turns = turns;
    }

    /** One round. A request that cannot be advanced now does not hold up the others; the next round finds it again. */
    public Mono<Void> round() {
        return Flux.concatDelayError(
                        turns.round(this::waiting), solicitingMore().concatMapDelayError(advance::reconsider))
                .then();
    }

    /** Whether anybody waited. */
    private Mono<Boolean> waiting() {
        return requests.waiting()
                .collectList()
                .flatMap(waiting -> assignment
                        .assign(waiting)
                        .flatMapMany(assigned -> ask(waiting, assigned))
                        .then(Mono.just(!waiting.isEmpty())));
    }

    private Flux<Void> ask(List<RequestId> waiting, Assigned assigned) {
        return Flux.fromStream(inOrder(waiting, assigned))
                .concatMapDelayError(
                        id -> advance.reconsider(id, assigned.places().get(id)));
    }

    private static Stream<RequestId> inOrder(List<RequestId> waiting, Assigned assigned) {
        return Stream.concat(
                waiting.stream().filter(id -> !assigned.others().contains(id)),
                waiting.stream().filter(assigned.others()::contains));
    }

    private Flux<RequestId> solicitingMore() {
        return requests.soliciting()
                .map(Versioned::value)
                .filter(request -> request.asking().room() > 0)
                .map(PlacementRequest::id);
    }
}
