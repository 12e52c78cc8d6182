package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/**
 * Tells the statistics, once a night, how every request of late stands. All of one night are told alike, in an order
 * that says nothing and under one time: so nothing joins a fact to what else was said of its request.
 */
public final class TellFacts {

    private final PlacementRequests requests;
    private final ReadFacts facts;
    private final ReferrerOrganisations organisations;
    private final FactSink sink;
    private final Clock clock;
    private final Period after;

    /** @param after how long after its end a quarter is told of */
    public TellFacts(
            PlacementRequests requests,
            ReadFacts facts,
            ReferrerOrganisations organisations,
            FactSink sink,
            Clock clock,
            Period after) {
        this.requests = requests;
        this.facts = facts;
        this.organisations = organisations;
        this.sink = sink;
        this.clock = clock;
        this.after = after;
    }

    /** How a night went; a file that cannot be read any more has told its last fact. */
    public record Night(int told, int unreadable) {

        private static final Night NOTHING = new Night(0, 0);
        private static final Night TOLD = new Night(1, 0);
        private static final Night UNREADABLE = new Night(0, 1);

        private Night and(Night other) {
            return new Night(told + other.told, unreadable + other.unreadable);
        }
    }

    /** Fails as a whole when something could not be told; the next night tells everything again. */
    public Mono<Night> round() {
        return Mono.defer(() -> {
            var night = clock.instant();
            return requests.submittedSince(Quarter.firstToldOf(night, after).begins())
                    .map(Versioned::value)
                    .concatMap(request -> tell(request, night))
                    .reduce(Night.NOTHING, Night::and)
                    .flatMap(told -> tellRegistered(night).thenReturn(told));
        });
    }

    private Mono<Night> tell(PlacementRequest request, Instant night) {
        return facts.of(request)
                .flatMap(fact -> sink.tell(fact, night).thenReturn(Night.TOLD))
                .defaultIfEmpty(Night.UNREADABLE);
    }

    private Mono<Void> tellRegistered(Instant night) {
        return organisations
                .all()
                .count()
                .flatMap(count -> sink.tellRegistered(Quarter.at(night), Math.toIntExact(count), night));
    }
}
