package fr.relais.placement.application;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/**
 * Of which organisations the searches wait for a coordinator's word. What was answered is good for a moment; while it
 * cannot be asked nobody knows, and whoever has to know does not go on.
 */
public final class Quarantines {

    private static final Set<OutwardStatus> SEARCHES = Set.of(OutwardStatus.ASSESSING, OutwardStatus.SEARCHING);

    private final Mono<Map<String, Quarantine>> current;

    /** @param knownFor how old an answer may be, so that a round over thousands asks once */
    public Quarantines(Oversights oversights, Duration knownFor) {
        current = Mono.defer(() -> oversights.quarantined().collectMap(Oversight::organisation, Quarantines::of))
                .cache(known -> knownFor, error -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static Quarantine of(Oversight account) {
        return Objects.requireNonNull(account.quarantine());
    }

    /** By the name of the organisation. */
    public Mono<Map<String, Quarantine>> current() {
        return current;
    }

    /** Whether that organisation may be shown nothing of a place. */
    public Mono<Boolean> hides(String organisation) {
        return current.map(known -> known.containsKey(organisation));
    }

    /** Whether the search of a request waits. Out of an operation two coordinators have given their word already. */
    public Mono<Boolean> hold(PlacementRequest request) {
        return hold().map(held -> held.test(request));
    }

    /** The same for many. */
    public Mono<Predicate<PlacementRequest>> hold() {
        return current.map(known -> request -> isSearch(request) && isHeld(known, request));
    }

    private static boolean isSearch(PlacementRequest request) {
        return SEARCHES.contains(request.outward()) && request.submission().block() == null;
    }

    private static boolean isHeld(Map<String, Quarantine> known, PlacementRequest request) {
        var quarantine = known.get(request.submission().organisation());
        return quarantine != null && quarantine.holds(request.id());
    }
}
