package fr.relais.placement.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.refusal.Asked;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Stage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static java.util.Comparator.comparing;

/** Requests in memory, kept honest by running the suite of the real ones. */
final class InMemoryRequests implements PlacementRequests {

    private static final Comparator<Versioned<PlacementRequest>> BY_URGENCY =
            Comparator.<Versioned<PlacementRequest>, Integer>comparing(
                            found -> found.value().submission().tier().ordinal())
                    .thenComparing(found -> found.value().submission().seniority())
                    .thenComparing(found -> found.value().id().toString());

    private static final Comparator<Versioned<PlacementRequest>> NEWEST_FIRST =
            Comparator.<Versioned<PlacementRequest>, Instant>comparing(
                            found -> found.value().submission().submittedAt())
                    .thenComparing(found -> found.value().id().toString())
                    .reversed();

    private final Map<RequestId, Versioned<PlacementRequest>> stored = new LinkedHashMap<>();
    final List<PlacementEvent> events = new ArrayList<>();
    final Map<RequestId, List<PlacementEvent>> said = new LinkedHashMap<>();
    Runnable beforeWrite = () -> {};
    Runnable afterWrite = () -> {};

    @Override
    public Mono<Versioned<PlacementRequest>> find(RequestId id) {
        return Mono.fromSupplier(() -> stored.get(id));
    }

    private Flux<Versioned<PlacementRequest>> all(Predicate<PlacementRequest> which) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .filter(found -> which.test(found.value()));
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findForReferrer(Reference ref) {
        return all(one -> one.submission().referrerRef().equals(ref)).next();
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findForCoordinator(Reference ref) {
        return all(one -> one.submission().coordinatorRef().equals(ref)).next();
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findByOffer(Reference offer) {
        return all(one -> one.placeBehind(offer).isPresent()).next();
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findByHold(HoldId hold) {
        return all(one -> claims(one, hold)).next();
    }

    private static boolean claims(PlacementRequest request, HoldId hold) {
        return request.liveOffer().filter(live -> live.hold().equals(hold)).isPresent()
                || request.releases().stream()
                        .anyMatch(release -> release.hold().equals(hold))
                || Reviewing.of(request).kept().anyMatch(hold::equals)
                || (request.stage() instanceof Stage.Intending it
                        && it.intent().hold().equals(hold))
                || (request.stage() instanceof Stage.Ended ended
                        && ended.lived().hold().equals(hold));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofReferrer(String organisation, Page page) {
        return part(all(one -> one.submission().organisation().equals(organisation)), NEWEST_FIRST, page);
    }

    private static Flux<Versioned<PlacementRequest>> part(
            Flux<Versioned<PlacementRequest>> all, Comparator<Versioned<PlacementRequest>> order, Page page) {
        return all.sort(order)
                .filter(found -> page.after()
                        .map(last -> order.compare(found, new Versioned<>(last, 0)) > 0)
                        .orElse(true))
                .take(page.limit());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofHousehold(String organisation, Reference household) {
        return all(one -> one.submission().organisation().equals(organisation)
                        && one.submission().household().equals(household))
                .sort(comparing(found -> found.value().submission().submittedAt()));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> submittedSince(Instant from) {
        return all(one -> !one.submission().submittedAt().isBefore(from))
                .sort(comparing(found -> found.value().id().toString()));
    }

    @Override
    public Mono<Set<RequestId>> openOf(String organisation) {
        return all(one -> one.submission().organisation().equals(organisation))
                .filter(one -> !(one.value().stage() instanceof Stage.Ended
                        || one.value().stage() instanceof Stage.Withdrawn
                        || one.value().stage() instanceof Stage.Placed))
                .map(one -> one.value().id())
                .collect(Collectors.toSet());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> latest(int most) {
        return all(one -> true).sort(NEWEST_FIRST).take(most);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofBlock(BlockId block) {
        return all(one -> block.equals(one.submission().block()))
                .sort(comparing(found -> found.value().submission().submittedAt()));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> openWith(String organisation, Page page) {
        var asked = all(one -> !one.openWith(organisation).isEmpty());
        return part(asked, BY_URGENCY, page);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> offered(int most) {
        return all(one -> one.stage() instanceof Stage.Offered)
                .sort(comparing(found -> found.value().liveOffer().orElseThrow().answerBy()))
                .take(most);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> open(Page page) {
        var open = all(one -> !(one.stage() instanceof Stage.Ended || one.stage() instanceof Stage.Withdrawn));
        return part(open, BY_URGENCY, page);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> refusedBy(CentreRef centre) {
        return all(one -> Asked.of(one)
                .anyMatch(asked -> asked.refused() && asked.place().centre().equals(centre)));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> askedSince(Instant from) {
        return all(one -> Asked.of(one).anyMatch(asked -> !asked.at().isBefore(from)));
    }

    @Override
    public Flux<RequestId> waiting() {
        return all(one -> one.stage() instanceof Stage.Waiting)
                .sort(BY_URGENCY)
                .map(found -> found.value().id());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> soliciting() {
        return all(one -> one.stage() instanceof Stage.Soliciting).sort(BY_URGENCY);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> unmetSince(LocalDate day) {
        return all(one -> one.search().unmet().needs().stream()
                .anyMatch(need -> need.goesOn() || !need.until().isBefore(day)));
    }

    @Override
    public Flux<RequestId> due(Instant now) {
        return all(one -> one.due().filter(due -> !due.isAfter(now)).isPresent())
                .sort(comparing(found -> found.value().due().orElseThrow()))
                .map(found -> found.value().id());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> withHold() {
        return all(one -> one.liveOffer().isPresent() && !(one.stage() instanceof Stage.Placed));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> withPlace() {
        return all(one -> one.liveOffer().isPresent() && !(one.stage() instanceof Stage.Ended));
    }

    @Override
    public Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> submit(
            RequestId id,
            CommandContext context,
            Supplier<Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return Mono.fromSupplier(
                () -> stored.containsKey(id) ? Outcome.done(stored.get(id)) : keep(id, 0, decide.get()));
    }

    @Override
    public Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> change(
            RequestId id,
            CommandContext context,
            Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return find(id).map(found -> {
            var decision = decide.apply(found.value());
            beforeWrite.run();
            return keep(id, found.version(), decision);
        });
    }

    private Outcome<Versioned<PlacementRequest>, RequestRefusal> keep(
            RequestId id, long version, Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(
                accepted -> {
                    var changed = accepted.events().isEmpty() ? version : version + 1;
                    stored.put(id, new Versioned<>(accepted.state(), changed));
                    events.addAll(accepted.events());
                    said.computeIfAbsent(id, first -> new ArrayList<>()).addAll(accepted.events());
                    var done = Outcome.<Versioned<PlacementRequest>, RequestRefusal>done(stored.get(id));
                    if (!accepted.events().isEmpty()) {
                        afterWrite.run();
                    }
                    return done;
                },
                Outcome::refused);
    }
}
