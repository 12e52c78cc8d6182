package fr.relais.placement.application.block;

import java.time.Clock;
import java.util.concurrent.TimeoutException;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.Page;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.block.BedsForBlock.Country;
import fr.relais.placement.domain.block.Seeker;
import fr.relais.placement.domain.block.Share;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import reactor.core.publisher.Mono;

/** The country as a block finds it: what is free, what blocks keep, and who looks for a place. */
public final class CountryNow {

    private static final int OPENED_AT_ONCE = 8;

    private final Availability availability;
    private final PlacementRequests requests;
    private final Blocks blocks;
    private final CaseFiles files;
    private final Matcher matcher;
    private final Clock clock;

    public CountryNow(
            Availability availability,
            PlacementRequests requests,
            Blocks blocks,
            CaseFiles files,
            Matcher matcher,
            Clock clock) {
        this.availability = availability;
        this.requests = requests;
        this.blocks = blocks;
        this.files = files;
        this.matcher = matcher;
        this.clock = clock;
    }

    /** What there is, and everybody who looks for a place, most urgent first. */
    Mono<Country> look() {
        return announced().flatMap(index -> {
            var supply = Supply.unpriced(index, clock.instant());
            return requests.open(Page.first(Integer.MAX_VALUE))
                    .map(Versioned::value)
                    .filter(CountryNow::looksForAPlace)
                    .flatMapSequential(request -> seeker(request, supply), OPENED_AT_ONCE)
                    .collectList()
                    .map(seekers -> new Country(supply, seekers));
        });
    }

    /** Whoever has a centre's yes has what she needs. */
    private static boolean looksForAPlace(PlacementRequest request) {
        return request.stage() instanceof Stage.Undisclosed && !(request.stage() instanceof Stage.Accepted);
    }

    private Mono<Seeker> seeker(PlacementRequest request, Supply supply) {
        var submission = request.submission();
        return files.open(request.id(), submission.file())
                .map(file -> matcher.all(request.profile(file), request.asking().tried(), supply))
                .map(candidates -> new Seeker(submission.coordinatorRef(), submission.tier(), candidates));
    }

    /** What blocks may keep of what is free. */
    Mono<Share> share() {
        return announced()
                .flatMap(index -> blocks.active()
                        .map(Versioned::value)
                        .collectList()
                        .map(active -> Share.of(active, index, clock.instant())));
    }

    /** What is announced; too early, before this replica has read it, nobody can tell what is free. */
    private Mono<NationalIndex> announced() {
        return Mono.defer(() -> availability.caughtUp()
                ? Mono.just(availability.current())
                : Mono.error(new TimeoutException("what is announced has not been read yet")));
    }
}
