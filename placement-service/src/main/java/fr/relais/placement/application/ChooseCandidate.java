package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.block.KeptBeds;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.HoldIntent;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.Stage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Chooses the best candidate of a request, or lets it wait. */
public final class ChooseCandidate {

    private final PlacementRequests requests;
    private final CaseFiles files;
    private final Availability availability;
    private final MatchRequest matcher;
    private final Mint mint;
    private final Clock clock;

    public ChooseCandidate(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            MatchRequest matcher,
            Mint mint,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.availability = availability;
        this.matcher = matcher;
        this.mint = mint;
        this.clock = clock;
    }

    /** The request as it stands afterwards; empty while this replica has not read what is announced. */
    Mono<PlacementRequest> choose(PlacementRequest request) {
        return choose(request, null);
    }

    /** @param wanted where she is sent when all who wait are looked at together; taken first as long as it can be */
    Mono<PlacementRequest> choose(PlacementRequest request, @Nullable Candidate wanted) {
        if (!availability.caughtUp()) {
            return Mono.empty();
        }
        return files.open(request.id(), request.submission().file())
                .map(file -> file.leaving(request.ties().transfer()))
                .zipWith(matcher.keptFor(request), (file, kept) -> new Seen(file, kept, wanted))
                .flatMap(seen -> decide(request, seen))
                .map(Chosen::request);
    }

    private Mono<Chosen> decide(PlacementRequest request, Seen seen) {
        return Mono.defer(() -> {
                    var index = availability.current();
                    var now = clock.instant();
                    return requests.change(
                                    request.id(),
                                    CommandContext.system(now),
                                    current -> decide(current, seen, index, now))
                            .map(outcome -> new Chosen(Outcomes.stateOf(outcome), index.revision()));
                })
                .flatMap(chosen -> missed(chosen) ? decide(chosen.request(), seen) : Mono.just(chosen));
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> decide(
            PlacementRequest current, Seen seen, NationalIndex index, Instant now) {
        var supply = Supply.unpriced(index, now);
        var found = seen.wanted() == null
                ? matcher.match(current, seen.file(), seen.kept(), supply)
                : matcher.match(current, seen.file(), supply, seen.wanted());
        if (current.submission().oriented()) {
            var asked = solicitations(current, found.result(), now);
            return current.asking().ask(asked, found.result().reasons(), found.decision());
        }
        return found.result()
                .best()
                .map(best -> current.searching().intend(intent(best, now), found.decision()))
                .orElseGet(() -> current.searching().waitFor(found.result().reasons(), found.decision()));
    }

    /** The best of each centre, as many as there is room for. */
    private List<Solicitation> solicitations(PlacementRequest current, MatchResult result, Instant now) {
        var chosen = new LinkedHashMap<CentreRef, Candidate>();
        result.candidates().stream()
                .takeWhile(next -> chosen.size() < current.asking().room())
                .forEach(next -> chosen.putIfAbsent(next.centre(), next));
        var answer = current.submission().policy().answer();
        return chosen.values().stream()
                .map(one -> Solicitation.of(intent(one, now), answer.after(now, one.departement())))
                .toList();
    }

    private HoldIntent intent(Candidate candidate, Instant now) {
        return new HoldIntent(new HoldId(mint.id()), new OfferId(mint.id()), mint.reference(), candidate, now);
    }

    /**
     * Something was announced between choosing and writing "waits", or "asks as many as there are": whoever rematched
     * then did not see this one.
     */
    private boolean missed(Chosen chosen) {
        var stage = chosen.request().stage();
        var looks = stage instanceof Stage.Waiting
                || (stage instanceof Stage.Soliciting
                        && chosen.request().asking().room() > 0);
        return looks && availability.current().revision() != chosen.revision();
    }

    /** What does not change while a candidate is chosen. */
    private record Seen(
            CaseFile file, KeptBeds kept, @Nullable Candidate wanted) {}

    private record Chosen(PlacementRequest request, long revision) {}
}
