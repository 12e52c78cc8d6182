package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.retention.Cases;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Case;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

/**
 * All that is stored of a case, of a block or of a draft: whatever goes with a request is found by its id, and what was
 * stored before that was kept is found through the request, which is therefore deleted last.
 */
final class MongoCases implements Cases {

    private static final List<String> PERHAPS_OVER = List.of("ENDED", "WITHDRAWN", "REDIRECTED");
    private static final String OF_STAY = "state.admission.request";
    private static final String OF_REVIEW = "state.request";
    private static final String OF_OPENING = "lookup.request";
    private static final String OF_QUESTION = "lookup.request";

    private final MongoCollection<Document> requests;
    private final MongoCollection<Document> stays;
    private final MongoCollection<Document> reviews;
    private final MongoCollection<Document> handOvers;
    private final MongoCollection<Document> explanations;
    private final MongoCollection<Document> openings;
    private final MongoCollection<Document> blocks;
    private final MongoCollection<Document> drafts;
    private final MongoCollection<Document> questions;
    private final Households households;
    private final BiPredicate<String, Document> published;
    private final RequestMapping mapping = new RequestMapping();
    private final BlockMapping blockMapping = new BlockMapping();

    /** They serve the deletion of what belongs to one request; made when they are first needed. */
    private final Mono<String> indexes;

    /** @param published whether everything of a document of a collection is published: the others must learn of it */
    MongoCases(MongoDatabase database, Households households, BiPredicate<String, Document> published) {
        this.published = published;
        this.requests = database.getCollection(MongoConfiguration.REQUESTS);
        this.stays = database.getCollection(MongoConfiguration.STAYS);
        this.reviews = database.getCollection(MongoConfiguration.REVIEWS);
        this.handOvers = database.getCollection(MongoConfiguration.HAND_OVERS);
        this.explanations = database.getCollection(MongoConfiguration.EXPLANATIONS);
        this.openings = database.getCollection(MongoConfiguration.OPENINGS);
        this.blocks = database.getCollection(MongoConfiguration.BLOCKS);
        this.drafts = database.getCollection(MongoConfiguration.DRAFTS);
        this.questions = database.getCollection(MongoConfiguration.QUESTIONS);
        this.households = households;
        this.indexes = Mono.defer(() -> Mono.from(stays.createIndex(new Document(OF_STAY, 1)))
                        .then(Mono.from(reviews.createIndex(new Document(OF_REVIEW, 1)))))
                .cacheInvalidateIf(made -> false);
    }

    @Override
    public Flux<Versioned<Case>> overBy(Instant moment) {
        return indexes.thenMany(Flux.from(requests.find(in("lookup.stage", PERHAPS_OVER))))
                .filter(root -> published.test(MongoConfiguration.REQUESTS, root))
                .map(root -> new Versioned<>(mapping.read(root), Fields.number(root, "version")))
                .filter(found -> Case.overAt(found.value())
                        .filter(over -> !over.isAfter(moment))
                        .isPresent())
                .concatMap(this::whole);
    }

    private Mono<Versioned<Case>> whole(Versioned<PlacementRequest> found) {
        var request = found.value();
        var lived = Flux.from(stays.find(staysOf(request))).map(root -> new StayMapping().read(root));
        var judged = Flux.from(reviews.find(eq(OF_REVIEW, request.id().toString())))
                .map(root -> new ReviewMapping().read(root));
        return Mono.zip(lived.collectList(), judged.collectList())
                .flatMap(both -> whole(request, both.getT1(), both.getT2()))
                .map(all -> new Versioned<>(all, found.version()));
    }

    private Mono<Case> whole(PlacementRequest request, List<Stay> lived, List<RefusalReview> judged) {
        return Mono.from(handOvers.find(idOf(request.id())).first())
                .map(root -> new Case(request, lived, judged, new MinorHandOverMapping().read(root)))
                .switchIfEmpty(Mono.fromSupplier(() -> new Case(request, lived, judged, null)));
    }

    @Override
    public Mono<RequestId> claim(Versioned<Case> closed) {
        var request = closed.value().request().id();
        var asJudged = idOf(request).append("version", closed.version());
        var claim =
                new Document("lookup", RequestMapping.lookupOfErased(request)).append("version", closed.version() + 1);
        return Mono.from(requests.updateOne(asJudged, new Document("$set", claim)))
                .filter(result -> result.getMatchedCount() == 1)
                .map(won -> request);
    }

    @Override
    public Flux<RequestId> claimed() {
        return ids(requests, eq("lookup.stage", RequestMapping.ERASING), "_id");
    }

    @Override
    public Flux<RequestId> blocksOverBy(Instant moment) {
        return Flux.from(blocks.find(eq("lookup.stage", BlockStageDocuments.CLOSED)))
                .filter(root -> published.test(MongoConfiguration.BLOCKS, root))
                .filter(root -> blockMapping
                        .read(root)
                        .overSince()
                        .filter(over -> !over.isAfter(moment))
                        .isPresent())
                .map(root -> new RequestId(UUID.fromString(Fields.text(root, "_id"))));
    }

    @Override
    public Mono<Void> delete(RequestId request) {
        var id = request.toString();
        return Mono.from(blocks.deleteOne(idOf(request)))
                .then(Mono.from(drafts.deleteOne(idOf(request))))
                .then(Mono.from(explanations.deleteMany(and(gte("_id", id + "/"), lt("_id", id + "0")))))
                .then(Mono.from(handOvers.deleteOne(idOf(request))))
                .then(Mono.from(openings.deleteMany(eq(OF_OPENING, id))))
                .then(Mono.from(questions.deleteMany(eq(OF_QUESTION, id))))
                .then(Mono.from(reviews.deleteMany(eq(OF_REVIEW, id))))
                .then(Mono.from(stays.deleteMany(eq(OF_STAY, id))))
                .then(Mono.from(requests.find(idOf(request)).first()))
                .map(mapping::read)
                .flatMap(this::deleteWhatItLeadsTo)
                .then(Mono.from(requests.deleteOne(idOf(request))))
                .then();
    }

    private Mono<Void> deleteWhatItLeadsTo(PlacementRequest request) {
        var household = request.submission().household();
        return Flux.fromStream(offers(request))
                .concatMap(offer -> households.moveOut(household, offer.hold()))
                .then(Mono.from(stays.deleteMany(staysOf(request))))
                .then();
    }

    @Override
    public Flux<RequestId> presentOf(Collection<RequestId> erased) {
        var ids = erased.stream().map(RequestId::toString).toList();
        var explained = ids.stream().map(id -> id + "/1").toList();
        return indexes.thenMany(Flux.concat(
                        ids(requests, in("_id", ids), "_id"),
                        ids(blocks, in("_id", ids), "_id"),
                        ids(drafts, in("_id", ids), "_id"),
                        ids(handOvers, in("_id", ids), "_id"),
                        ids(stays, in(OF_STAY, ids), OF_STAY),
                        ids(reviews, in(OF_REVIEW, ids), OF_REVIEW),
                        ids(questions, in(OF_QUESTION, ids), OF_QUESTION),
                        ids(openings, in(OF_OPENING, ids), OF_OPENING),
                        ids(explanations, in("_id", explained), "_id")))
                .distinct();
    }

    private static Flux<RequestId> ids(MongoCollection<Document> documents, Bson which, String path) {
        return Flux.from(documents.find(which).projection(include(path)))
                .map(found -> found.getEmbedded(List.of(path.split("\\.")), String.class))
                .map(id -> id.split("/", 2)[0])
                .map(id -> new RequestId(UUID.fromString(id)));
    }

    private static Document idOf(RequestId request) {
        return new Document("_id", request.toString());
    }

    /** One that was opened before it was kept of which request follows from an offer, or from the request itself. */
    private static Bson staysOf(PlacementRequest request) {
        var following = Stream.concat(
                        Stream.of(request.id().value()),
                        offers(request).map(offer -> offer.id().value()))
                .map(StayId::following)
                .map(StayId::toString)
                .toList();
        return or(eq(OF_STAY, request.id().toString()), in("_id", following));
    }

    private static Stream<Offer> offers(PlacementRequest request) {
        return Stream.concat(
                request.liveOffer().stream(), request.closed().stream().map(ClosedOffer::offer));
    }
}
