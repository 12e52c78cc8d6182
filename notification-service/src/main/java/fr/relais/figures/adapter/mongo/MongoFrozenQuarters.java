package fr.relais.figures.adapter.mongo;

import java.util.TreeMap;
import java.util.TreeSet;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.Seals;
import fr.relais.platform.store.Fields;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** One document a quarter, inserted once and sealed: the counts in it are true. */
final class MongoFrozenQuarters implements FrozenQuarters {

    private final MongoCollection<Document> quarters;
    private final Sealed sealed;

    MongoFrozenQuarters(MongoCollection<Document> quarters, Seals seals) {
        this.quarters = quarters;
        this.sealed = new Sealed("frozen_quarters", seals);
    }

    @Override
    public Mono<Void> keep(FrozenQuarter frozen) {
        return Mono.defer(() -> {
            var id = frozen.quarter().label();
            var document = new Document("_id", id).append("sealed", sealed.seal(id, written(frozen)));
            return Mono.from(quarters.insertOne(document)).then().onErrorResume(Latest::isThere, first -> Mono.empty());
        });
    }

    @Override
    public Flux<FrozenQuarter> all() {
        return Flux.from(quarters.find().sort(ascending("_id")))
                .map(stored -> read(Fields.text(stored, "_id"), sealed.open(stored)));
    }

    @Override
    public Mono<Quarter> last() {
        return Mono.from(quarters.find().sort(descending("_id")).first())
                .map(stored -> Labels.quarter(Fields.text(stored, "_id")));
    }

    private static Document written(FrozenQuarter frozen) {
        var counts = frozen.counts().entrySet().stream()
                .map(count -> new Document("table", count.getKey().table())
                        .append("category", count.getKey().category())
                        .append("count", count.getValue()))
                .toList();
        return new Document("version", frozen.version())
                .append("counts", counts)
                .append("reporting", frozen.reporting().stream().toList())
                .append("registered", frozen.registered());
    }

    private static FrozenQuarter read(String label, Document said) {
        var counts = new TreeMap<Series, Integer>();
        Fields.documents(said, "counts")
                .forEach(count -> counts.put(
                        new Series(Fields.text(count, "table"), Fields.text(count, "category")),
                        Fields.integer(count, "count")));
        return new FrozenQuarter(
                Labels.quarter(label),
                Fields.text(said, "version"),
                counts,
                new TreeSet<>(Fields.texts(said, "reporting")),
                Fields.integer(said, "registered"));
    }
}
