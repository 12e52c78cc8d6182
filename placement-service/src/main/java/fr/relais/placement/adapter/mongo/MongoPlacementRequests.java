package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Journal;
import fr.relais.placement.application.Page;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.store.AggregateStore;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static fr.relais.placement.adapter.mongo.RequestPages.BY_URGENCY;
import static fr.relais.placement.adapter.mongo.RequestPages.NEWEST_FIRST;

/** One document per request; every list is served by a field under {@code lookup} with an index. */
final class MongoPlacementRequests implements PlacementRequests {

    static final List<String> UNIQUE = List.of("referrerRef", "coordinatorRef");
    static final List<String> LOOKUPS = List.of(
            "offers",
            "holds",
            "organisation",
            "household",
            "block",
            "centreOrganisation",
            "stage",
            "due",
            "answerBy",
            "unmetUntil",
            "submittedAt",
            "refusedBy",
            "lastAskedAt");

    private static final int ALL = 0;
    private static final List<String> OVER = List.of("ENDED", "WITHDRAWN", RequestMapping.ERASING);
    private static final List<String> OVER_OR_PLACED = with(OVER, "PLACED");
    private static final List<String> WITH_HOLD = List.of("OFFERED", "ACCEPTED", "PRE_ADMISSION", "CONFIRMED");
    private static final List<String> WITH_PLACE = with(WITH_HOLD, "PLACED");

    private final AggregateStore<PlacementRequest, PlacementEvent> store;
    private final Journal journal;

    MongoPlacementRequests(AggregateStore<PlacementRequest, PlacementEvent> store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Override
    public Mono<Versioned<PlacementRequest>> find(RequestId id) {
        return store.find(id.toString());
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findForReferrer(Reference ref) {
        return store.findBy(eq("lookup.referrerRef", ref.value()));
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findForCoordinator(Reference ref) {
        return store.findBy(eq("lookup.coordinatorRef", ref.value()));
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findByOffer(Reference offer) {
        return store.findBy(eq("lookup.offers", offer.value()));
    }

    @Override
    public Mono<Versioned<PlacementRequest>> findByHold(HoldId hold) {
        return store.findBy(eq("lookup.holds", hold.toString()));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofReferrer(String organisation, Page page) {
        var own = eq("lookup.organisation", organisation);
        return store.list(RequestPages.olderThan(own, page), NEWEST_FIRST, page.limit());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofHousehold(String organisation, Reference household) {
        var ofHousehold = and(eq("lookup.household", household.value()), eq("lookup.organisation", organisation));
        return store.list(ofHousehold, ascending("lookup.submittedAt"), ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> ofBlock(BlockId block) {
        return store.list(eq("lookup.block", block.toString()), ascending("lookup.submittedAt"), ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> openWith(String organisation, Page page) {
        return byUrgency(eq("lookup.centreOrganisation", organisation), page);
    }

    /** What was stored before there was such a field comes first: it is not lost. */
    @Override
    public Flux<Versioned<PlacementRequest>> offered(int most) {
        return store.list(eq("lookup.stage", "OFFERED"), ascending("lookup.answerBy", "_id"), most);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> open(Page page) {
        return byUrgency(nin("lookup.stage", OVER), page);
    }

    @Override
    public Mono<Set<RequestId>> openOf(String organisation) {
        return store.ids(and(eq("lookup.organisation", organisation), nin("lookup.stage", OVER_OR_PLACED)))
                .map(id -> new RequestId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public Flux<Versioned<PlacementRequest>> latest(int most) {
        return store.list(exists("lookup.submittedAt"), NEWEST_FIRST, most);
    }

    private Flux<Versioned<PlacementRequest>> byUrgency(Bson which, Page page) {
        return store.list(RequestPages.lessUrgentThan(which, page), BY_URGENCY, page.limit());
    }

    /** An id follows from a server key, and so does the order. */
    @Override
    public Flux<Versioned<PlacementRequest>> submittedSince(Instant from) {
        return store.list(gte("lookup.submittedAt", Date.from(from)), ascending("_id"), ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> refusedBy(CentreRef centre) {
        return store.list(eq("lookup.refusedBy", centre.toString()), ascending("_id"), ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> askedSince(Instant from) {
        return store.list(gte("lookup.lastAskedAt", Date.from(from)), ascending("_id"), ALL);
    }

    @Override
    public Flux<RequestId> waiting() {
        return ids(store.list(eq("lookup.stage", "WAITING"), BY_URGENCY, ALL));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> soliciting() {
        return store.list(eq("lookup.stage", "SOLICITING"), BY_URGENCY, ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> unmetSince(LocalDate day) {
        return store.list(gte("lookup.unmetUntil", day.toString()), ascending("_id"), ALL);
    }

    @Override
    public Flux<RequestId> due(Instant now) {
        return ids(store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), ALL));
    }

    @Override
    public Flux<Versioned<PlacementRequest>> withHold() {
        return store.list(in("lookup.stage", WITH_HOLD), ascending("_id"), ALL);
    }

    @Override
    public Flux<Versioned<PlacementRequest>> withPlace() {
        return store.list(in("lookup.stage", WITH_PLACE), ascending("_id"), ALL);
    }

    private static Flux<RequestId> ids(Flux<Versioned<PlacementRequest>> requests) {
        return requests.map(found -> found.value().id());
    }

    private static List<String> with(List<String> stages, String one) {
        return Stream.concat(stages.stream(), Stream.of(one)).toList();
    }

    @Override
    public Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> submit(
            RequestId id,
            CommandContext context,
            Supplier<Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return store.create(id.toString(), context, decide);
    }

    @Override
    public Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> change(
            RequestId id,
            CommandContext context,
            Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return Mono.defer(() -> {
            var happened = new ArrayList<PlacementEvent>();
            return store.change(id.toString(), context, request -> noting(decide.apply(request), happened))
                    .doOnNext(outcome -> note(outcome, context, happened));
        });
    }

    private static Decision<PlacementRequest, PlacementEvent, RequestRefusal> noting(
            Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision, List<PlacementEvent> happened) {
        happened.clear();
        happened.addAll(decision.fold(Decision.Accepted::events, refusal -> List.<PlacementEvent>of()));
        return decision;
    }

    private void note(
            Outcome<Versioned<PlacementRequest>, RequestRefusal> outcome,
            CommandContext context,
            List<PlacementEvent> happened) {
        if (outcome instanceof Outcome.Done<Versioned<PlacementRequest>, RequestRefusal> done) {
            happened.forEach(event -> journal.happened(done.value().value(), event, context.at()));
        }
    }
}
