package fr.relais.capacity.application;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.domain.national.NationalView;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.Sightings;
import fr.relais.capacity.domain.national.Taken;
import reactor.core.publisher.Mono;

/**
 * Watches whether there is anybody who cannot be taken anywhere. Tells it once when that begins and once when it ends,
 * after it has been so for a while; every replica watches, and the one that writes it down first has told it.
 */
public final class WatchScarcityUseCase {

    private record Look(Set<Taken> scarce, Instant at) {}

    private final NationalCapacity capacity;
    private final ScarcityRecord record;
    private final Duration patience;
    private final AtomicReference<Sightings> sightings = new AtomicReference<>(Sightings.NONE);
    private volatile Scarcities told = Scarcities.NONE;

    /** @param patience how long something must be seen before it is told */
    public WatchScarcityUseCase(NationalCapacity capacity, ScarcityRecord record, Duration patience) {
        this.capacity = capacity;
        this.record = record;
        this.patience = patience;
    }

    /** One look. Does nothing before everything announced has been read. */
    public Mono<Void> handle() {
        return Mono.defer(() -> capacity.caughtUp() ? tell(capacity.look(WatchScarcityUseCase::look)) : Mono.empty());
    }

    /** What was told, as this replica last knew it. */
    public Scarcities told() {
        return told;
    }

    private Mono<Void> tell(Look look) {
        var steady = sightings
                .updateAndGet(before -> before.then(look.scarce(), look.at()))
                .steadyFor(patience, look.at());
        return record.change(CommandContext.system(look.at()), before -> before.observe(steady, look.at()))
                .doOnNext(now -> told = now)
                .then();
    }

    private static Look look(NationalView view) {
        var takes = view.count().takes();
        return new Look(
                EnumSet.allOf(Taken.class).stream()
                        .filter(taken -> takes.getOrDefault(taken, 0L) == 0)
                        .collect(Collectors.toSet()),
                view.at());
    }
}
