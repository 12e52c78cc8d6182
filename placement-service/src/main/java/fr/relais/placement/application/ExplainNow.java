package fr.relais.placement.application;

import java.time.Clock;
import java.util.List;

import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.FewestRelaxed;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.WhyNot;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.territory.Territory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers a coordinator why not, by what is announced now. It changes nothing, and knows open requests only. */
public final class ExplainNow {

    private final CaseFiles files;
    private final Availability availability;
    private final Territory territory;
    private final Clock clock;

    public ExplainNow(CaseFiles files, Availability availability, Territory territory, Clock clock) {
        this.files = files;
        this.availability = availability;
        this.territory = territory;
        this.clock = clock;
    }

    /** Everything that keeps the household out of each unit of the centre that this unit belongs to. */
    public Mono<WhyNot.Centre> whyNot(PlacementRequest request, UnitRef unit) {
        return now(request).flatMap(why -> Mono.justOrEmpty(why.centreOf(unit).findFirst()));
    }

    /** Which fewest criteria, relaxed, would open so many more places. */
    public Mono<List<FewestRelaxed.Opening>> toOpen(PlacementRequest request, int places) {
        return now(request).map(why -> FewestRelaxed.toOpen(places, why.barriers()));
    }

    /** The whole country is looked at, which is nothing for a thread that others wait for. */
    private Mono<WhyNot> now(PlacementRequest request) {
        return Mono.just(request)
                .filter(ExplainNow::isOpen)
                .flatMap(open -> files.open(open.id(), open.submission().file()))
                .map(file -> request.profile(file.leaving(request.ties().transfer())))
                .publishOn(Schedulers.boundedElastic())
                .map(profile -> WhyNot.of(
                        profile,
                        request.asking().tried(),
                        Supply.unpriced(availability.current(), clock.instant()),
                        territory));
    }

    /**
     * What coordinators see of the people of a request ends when a centre has said yes, or nobody looks; it begins
     * again when she says no and the search goes on.
     */
    public static boolean isOpen(PlacementRequest request) {
        var stage = request.stage();
        return !(stage instanceof Stage.Accepted
                || stage instanceof Stage.Reserved
                || stage instanceof Stage.Placed
                || stage instanceof Stage.Ended
                || stage instanceof Stage.Withdrawn);
    }
}
