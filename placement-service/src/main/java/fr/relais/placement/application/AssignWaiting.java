package fr.relais.placement.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says where those who wait are sent when they and all fresh places are looked at together: each morning, after an
 * outage, and whenever something is announced. It proposes; whoever is sent is asked for by the protocol of every hold.
 *
 * <p>Left out are those for whom centres are asked in advance, since nothing is held for them, and those for whom a
 * block keeps beds; and those who wait for a coordinator's word.
 */
public final class AssignWaiting {

    private final PlacementRequests requests;
    private final CaseFiles files;
    private final Availability availability;
    private final MatchRequest matcher;
    private final HeldBack heldBack;
    private final Clock clock;

    public AssignWaiting(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            MatchRequest matcher,
            HeldBack heldBack,
            Clock clock) {
        this.requests = requests;
        this.heldBack = heldBack;
        this.files = files;
        this.availability = availability;
        this.matcher = matcher;
        this.clock = clock;
    }

    /** Where those who wait are sent. Who cannot be looked at now is left out like the others. */
    Mono<Assigned> assign(List<RequestId> waiting) {
        // One alone needs nobody's leave: the order of her own candidates is all there is.
        if (waiting.size() < 2 || !availability.caughtUp()) {
            return Mono.just(Assigned.NOBODY);
        }
        return Flux.fromIterable(waiting)
                .concatMap(requests::find)
                .map(Versioned::value)
                .filter(request -> !request.submission().oriented())
                .filter(request -> request.submission().block() == null)
                .filterWhen(heldBack::goesOn)
                .concatMap(this::waiter)
                .collectMap(Named::id, Named::waiter, LinkedHashMap::new)
                .map(this::assign);
    }

    private Assigned assign(Map<RequestId, Waiter> waiters) {
        var supply = Supply.unpriced(availability.current(), clock.instant());
        var chosen = matcher.together(List.copyOf(waiters.values()), supply).iterator();
        var places = new HashMap<RequestId, Candidate>();
        var others = new HashSet<RequestId>();
        for (var id : waiters.keySet()) {
            chosen.next().ifPresentOrElse(place -> places.put(id, place), () -> others.add(id));
        }
        return new Assigned(places, others);
    }

    private Mono<Named> waiter(PlacementRequest request) {
        return files.open(request.id(), request.submission().file())
                .map(file -> file.leaving(request.ties().transfer()))
                .map(file -> new Waiter(
                        request.profile(file),
                        request.asking().tried(),
                        request.submission().tier(),
                        request.submission().seniority(),
                        request.separation()))
                .map(waiter -> new Named(request.id(), waiter))
                // Its turn comes: what is wrong is reported there, and holds up nobody else.
                .onErrorResume(unreadable -> Mono.empty());
    }

    /**
     * What came of looking at all together. Who is in neither part was not looked at.
     *
     * @param places where they are sent
     * @param others who go on waiting
     */
    record Assigned(Map<RequestId, Candidate> places, Set<RequestId> others) {

        static final Assigned NOBODY = new Assigned(Map.of(), Set.of());

        Assigned {
            places = Map.copyOf(places);
            others = Set.copyOf(others);
        }
    }

    private record Named(RequestId id, Waiter waiter) {}
}
