package fr.relais.capacity.application;

import java.time.Clock;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.Timers;
import reactor.core.publisher.Mono;

/** Reads centres as they are now: with everything that has become due, whether or not it was written down. */
public final class ReadCentresUseCase {

    private final Centres centres;
    private final Timers timers;
    private final Clock clock;

    public ReadCentresUseCase(Centres centres, Timers timers, Clock clock) {
        this.centres = centres;
        this.timers = timers;
        this.clock = clock;
    }

    /** The centre that people know by this code; empty if there is none. */
    public Mono<Versioned<Centre>> byCode(CentreCode code) {
        return open(code).map(OpenCentre::read).map(this::now);
    }

    /** The same, as it is stored, to be changed perhaps. */
    public Mono<OpenCentre> open(CentreCode code) {
        return Mono.defer(() -> centres.open(code));
    }

    /** The centre as it is stored, without what has become due: what other services were told. */
    public Mono<Versioned<Centre>> asStored(CentreId id) {
        return Mono.defer(() -> centres.find(id));
    }

    public Mono<CentrePage> list(CentreQuery query) {
        return Mono.defer(() -> centres.list(query).map(this::now).collectList().map(CentrePage::new));
    }

    /** The same centre as it is now. */
    public Versioned<Centre> now(Versioned<Centre> centre) {
        return new Versioned<>(centre.value().asOf(clock.instant(), timers), centre.version());
    }
}
