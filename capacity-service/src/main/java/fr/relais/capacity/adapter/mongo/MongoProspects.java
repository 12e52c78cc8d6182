package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.application.exchange.Prospects;
import fr.relais.capacity.domain.exchange.Prospect;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static fr.relais.platform.store.Fields.text;

/**
 * Prospects of all editions in one restricted collection, and one document that names the current edition.
 *
 * <p>An edition becomes current in one conditional write of that document; it remembers which editions have been.
 */
final class MongoProspects implements Prospects {

    static final String RESTRICTED = "finess_prospects";

    private static final String POINTER = "current";
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> prospects;
    private final MongoCollection<Document> editions;
    private final ProspectDocuments documents;
    private final Indexes indexes;

    MongoProspects(MongoDatabase database, ProspectDocuments documents) {
        this.prospects = database.getCollection(RESTRICTED);
        this.editions = database.getCollection("finess_editions");
        this.documents = documents;
        // Lists of an edition, in the order of references; one prospect of an edition.
        this.indexes = new Indexes(
                prospects.createIndex(new Document("edition", 1)),
                prospects.createIndex(
                        new Document("edition", 1).append("reference", 1), new IndexOptions().unique(true)));
    }

    @Override
    public Mono<String> current() {
        return pointer().map(pointer -> pointer.getString("edition"));
    }

    @Override
    public Flux<Prospect> of(String edition) {
        return Flux.from(prospects.find(eq("edition", edition))).map(documents::read);
    }

    @Override
    public Flux<Listed> select(String edition, Selection selection) {
        return Flux.from(prospects
                        .find(filter(edition, selection))
                        .sort(ascending("reference"))
                        .limit(selection.limit()))
                .map(document -> new Listed(text(document, "reference"), documents.read(document)));
    }

    @Override
    public Mono<Void> stage(String edition, List<Prospect> staged, Instant at) {
        return indexes.made()
                .thenMany(Flux.fromIterable(staged)
                        .map(prospect -> documents.write(edition, prospect, at))
                        .buffer(AT_ONCE)
                        .concatMap(prospects::insertMany))
                .then();
    }

    @Override
    public Mono<Switching> makeCurrent(Succession succession) {
        return succeeded(succession)
                .flatMap(done -> done ? Mono.just(Switching.DONE) : Mono.defer(() -> alreadyDone(succession)));
    }

    @Override
    public Mono<Long> forgetBefore(Instant moment) {
        return current()
                .defaultIfEmpty("")
                .flatMap(current ->
                        Mono.from(prospects.deleteMany(and(lt("at", Date.from(moment)), ne("edition", current)))))
                .map(DeleteResult::getDeletedCount);
    }

    private static Bson filter(String edition, Selection selection) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("edition", edition));
        filters.add(
                selection.among() ? in("reference", selection.references()) : nin("reference", selection.references()));
        var departement = selection.departement();
        if (departement != null) {
            filters.add(eq("departement", departement.value()));
        }
        var after = selection.after();
        if (after != null) {
            filters.add(gt("reference", after));
        }
        return and(filters);
    }

    private Mono<Boolean> succeeded(Succession succession) {
        return succession.base().isEmpty() ? first(succession) : replaced(succession);
    }

    private Mono<Boolean> first(Succession succession) {
        var pointer = new Document("_id", POINTER)
                .append("edition", succession.edition())
                .append("history", List.of(entry(succession)));
        return Mono.from(editions.insertOne(pointer))
                .map(inserted -> true)
                .onErrorResume(MongoImports::isDuplicate, taken -> Mono.just(false));
    }

    private Mono<Boolean> replaced(Succession succession) {
        var stillTheBase = and(eq("_id", POINTER), eq("edition", succession.base()));
        var change = combine(set("edition", succession.edition()), push("history", entry(succession)));
        return Mono.from(editions.updateOne(stillTheBase, change)).map(result -> result.getMatchedCount() == 1);
    }

    private Mono<Switching> alreadyDone(Succession succession) {
        return pointer()
                .map(pointer -> pointer.getList("history", Document.class).stream()
                        .anyMatch(entry -> succession.edition().equals(entry.getString("edition"))))
                .defaultIfEmpty(false)
                .map(done -> done ? Switching.DONE : Switching.BASE_GONE);
    }

    private Mono<Document> pointer() {
        return Mono.from(editions.find(eq("_id", POINTER)).first());
    }

    private static Document entry(Succession succession) {
        return new Document("edition", succession.edition())
                .append("by", ImportDocuments.actor(succession.by()))
                .append("at", Date.from(succession.at()));
    }
}
