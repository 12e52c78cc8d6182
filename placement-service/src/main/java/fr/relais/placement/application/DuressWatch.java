package fr.relais.placement.application;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices that somebody was made to sign in with the account that she has for it, and tells the coordinators on call.
 * Behind the answers: nothing that is shown depends on it, nor how long it takes.
 */
public final class DuressWatch {

    private final Quarantines quarantines;
    private final KeepQuarantine keep;
    private final Clock clock;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private volatile Set<String> watched = Set.of();

    public DuressWatch(Quarantines quarantines, KeepQuarantine keep, Clock clock) {
        this.quarantines = quarantines;
        this.keep = keep;
        this.clock = clock;
    }

    /** An account of that organisation asks for something. */
    public void seen(String organisation) {
        if (watched.contains(organisation)) {
            used.add(organisation);
        }
    }

    /** One round: tells of what was seen since the last one. What could not be told is told by the next. */
    public Mono<Void> round() {
        return quarantines
                .current()
                .doOnNext(known -> watched = known.entrySet().stream()
                        .filter(one -> one.getValue().cause() == Cause.DURESS)
                        .map(one -> one.getKey())
                        .collect(Collectors.toUnmodifiableSet()))
                .thenMany(Flux.defer(() -> Flux.fromIterable(Set.copyOf(used))))
                .concatMapDelayError(this::tell)
                .then();
    }

    private Mono<Void> tell(String organisation) {
        return Mono.defer(() -> {
            used.remove(organisation);
            var context = CommandContext.system(clock.instant()).asRelief();
            return keep.used(organisation, context).doOnError(failure -> used.add(organisation));
        });
    }
}
