package fr.relais.figures.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.figures.application.Facts;
import fr.relais.figures.application.Seals;
import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

/** One document a fact, under its key; in clear are its quarter and the night in which it was told. */
final class MongoFacts implements Facts {

    private static final String QUARTER = "quarter";

    private final MongoCollection<Document> facts;
    private final Sealed sealed;

    MongoFacts(MongoCollection<Document> facts, Seals seals) {
        this.facts = facts;
        this.sealed = new Sealed("facts", seals);
        // For the count of a quarter, and for what is erased after it.
        StoreConfiguration.makeIndex(facts, QUARTER);
    }

    @Override
    public Mono<Void> put(ToldFact told) {
        return Mono.defer(() -> {
            var id = told.fact().key().toString();
            var fields = new Document(QUARTER, told.fact().quarter().label())
                    .append("sealed", sealed.seal(id, FactDocuments.write(told.fact())));
            return Latest.put(facts, id, told.night(), fields);
        });
    }

    @Override
    public Flux<Fact> of(Quarter quarter) {
        return Flux.from(facts.find(eq(QUARTER, quarter.label())))
                .map(stored -> FactDocuments.fact(Fields.text(stored, "_id"), quarter, sealed.open(stored)));
    }

    @Override
    public Mono<Quarter> earliest() {
        return Mono.from(facts.find().sort(ascending(QUARTER)).first())
                .map(stored -> Labels.quarter(Fields.text(stored, QUARTER)));
    }

    @Override
    public Mono<Void> eraseUpTo(Quarter quarter) {
        return Mono.from(facts.deleteMany(lte(QUARTER, quarter.label()))).then();
    }
}
