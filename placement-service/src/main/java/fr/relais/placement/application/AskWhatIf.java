package fr.relais.placement.application;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.programme.MissingPlaces;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.territory.Territory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Says which places would have placed the people who wait. It reads, and keeps nothing. */
public final class AskWhatIf {

    /** How many open requests are looked at: bounded, the most urgent first. */
    private static final int MOST = 2_000;

    private static final int AT_ONCE = 8;

    private final PlacementRequests requests;
    private final CaseFiles files;
    private final Territory territory;

    public AskWhatIf(PlacementRequests requests, CaseFiles files, Territory territory) {
        this.requests = requests;
        this.files = files;
        this.territory = territory;
    }

    /** @param lines how many at most */
    public Mono<Answer> ask(int lines) {
        return requests.open(Page.first(MOST + 1))
                .map(Versioned::value)
                .collectList()
                .flatMap(open -> Flux.fromIterable(open)
                        .take(MOST)
                        .filter(one -> one.stage() instanceof Stage.Waiting)
                        .flatMap(this::profile, AT_ONCE)
                        .collectList()
                        .publishOn(Schedulers.boundedElastic())
                        .map(waiting -> new Answer(MissingPlaces.of(waiting, territory, lines), open.size() <= MOST)));
    }

    /** A case whose key is gone is passed over: it cannot be read any more, and must not be. */
    private Mono<MatchingProfile> profile(PlacementRequest request) {
        return files.open(request.id(), request.submission().file())
                .map(file -> request.profile(file.leaving(request.ties().transfer())))
                .onErrorComplete();
    }

    /** @param all whether everybody who waits was looked at */
    public record Answer(MissingPlaces missing, boolean all) {}
}
