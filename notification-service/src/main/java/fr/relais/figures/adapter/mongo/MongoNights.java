package fr.relais.figures.adapter.mongo;

import java.time.Instant;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.figures.application.Nights;
import fr.relais.figures.domain.freeze.Registered;
import fr.relais.platform.store.Fields;
import fr.relais.statistics.fact.Quarter;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** One document a quarter: the last night of it that has ended, and how many organisations there were. */
final class MongoNights implements Nights {

    private final MongoCollection<Document> nights;

    MongoNights(MongoCollection<Document> nights) {
        this.nights = nights;
    }

    @Override
    public Mono<Void> put(Registered registered) {
        return Mono.defer(() -> Latest.put(
                nights,
                registered.quarter().label(),
                registered.night(),
                new Document("organisations", registered.organisations())));
    }

    @Override
    public Mono<Instant> latest() {
        return Mono.from(nights.find().sort(descending(Latest.NIGHT)).first())
                .map(stored -> Fields.time(stored, Latest.NIGHT));
    }

    @Override
    public Mono<Integer> registeredIn(Quarter quarter) {
        return Mono.from(nights.find(gte("_id", quarter.label()))
                        .sort(ascending("_id"))
                        .first())
                .map(stored -> Fields.integer(stored, "organisations"));
    }
}
