package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.placement.application.Explaining.Ready;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.block.KeptBeds;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.HoldIntent;
import fr.relais.placement.domain.request.MatchingDecision;
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
                .flatMap(seen -> begin(request, seen))
                .map(Chosen::request);
    }

    /** Who waits already mostly goes on waiting, which needs no explanation. */
    private Mono<Chosen> begin(PlacementRequest request, Seen seen) {
        return request.stage() instanceof Stage.Matching
                ? explain(request, seen)
                : decide(request, new Attempt(seen, null));
    }

    private Mono<Chosen> explain(PlacementRequest request, Seen seen) {
        return matcher.explaining().readyFor(request).flatMap(ready -> decide(request, new Attempt(seen, ready)));
    }

    private Mono<Chosen> decide(PlacementRequest request, Attempt attempt) {
        return Mono.defer(() -> requests.change(request.id(), CommandContext.system(attempt.now), attempt::decide)
                .map(outcome -> new Chosen(Outcomes.stateOf(outcome), attempt.index.revision()))
                .flatMap(chosen -> goOn(chosen, attempt)));
    }

    private Mono<Chosen> goOn(Chosen chosen, Attempt attempt) {
        if (attempt.unready) {
            return explain(chosen.request(), attempt.seen);
        }
        return missed(chosen) ? decide(chosen.request(), new Attempt(attempt.seen, null)) : Mono.just(chosen);
    }

    /** One look at what there is. What it decides depends on nothing else, however often the write is repeated. */
    private final class Attempt {

        private final Seen seen;
        private final @Nullable Ready ready;
        private final NationalIndex index = availability.current();
        private final Instant now = clock.instant();
        private boolean unready;

        private Attempt(Seen seen, @Nullable Ready ready) {
            this.seen = seen;
            this.ready = ready;
        }

        private Decision<PlacementRequest, PlacementEvent, RequestRefusal> decide(PlacementRequest current) {
            var found = found(current);
            var choice = choice(current, found.result(), now);
            var unexplained = choice.apply(found.decision());
            unready = false;
            if (changesNothing(unexplained)) {
                return unexplained;
            }
            if (ready != null && ready.fits(current)) {
                return choice.apply(ready.explain(found));
            }
            unready = true;
            return Decision.unchanged(current);
        }

        private MatchRequest.Found found(PlacementRequest current) {
            var supply = Supply.unpriced(index, now);
            return seen.wanted() == null
                    ? matcher.match(current, seen.file(), seen.kept(), supply)
                    : matcher.match(current, seen.file(), supply, seen.wanted());
        }
    }

    private static boolean changesNothing(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.<Boolean>fold(accepted -> accepted.events().isEmpty(), refusal -> true);
    }

    /** What follows from what was found, for the decision as it is to be kept. */
    private Function<MatchingDecision, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> choice(
            PlacementRequest current, MatchResult result, Instant now) {
        if (current.submission().oriented()) {
            var asked = solicitations(current, result, now);
            return decision -> current.asking().ask(asked, result.reasons(), decision);
        }
        var intent = result.best().map(best -> intent(best, now));
        return decision -> intent.map(one -> current.searching().intend(one, decision))
                .orElseGet(() -> current.searching().waitFor(result.reasons(), decision));
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
