package fr.relais.capacity.adapter.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.capacity.application.DayRecord;
import fr.relais.capacity.application.History;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.national.Figures;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/**
 * One document per day and département, replaced only by a later look at the same day. Where an earlier look meets a
 * later one, its insert meets the document's id and is dropped.
 */
final class MongoHistory implements History {

    /** Between a day and its départements in an id; so ids are in the order of days, and days are found by id. */
    private static final String THEN = "/";

    private static final String LAST = THEN + "~";

    private static final int CONCURRENTLY = 4;

    private final MongoCollection<Document> days;

    MongoHistory(MongoCollection<Document> days) {
        this.days = days;
    }

    @Override
    public Mono<Void> keep(List<DayRecord> records) {
        // Départements are independent of each other, so their order does not matter.
        return Flux.fromIterable(records).flatMap(this::keep, CONCURRENTLY).then();
    }

    private Mono<Void> keep(DayRecord record) {
        var id = record.day() + THEN + record.departement();
        var at = Date.from(record.at());
        return Mono.from(days.updateOne(
                        and(eq("_id", id), lt("at", at)),
                        new Document("$set", write(record)),
                        new UpdateOptions().upsert(true)))
                .then()
                .onErrorComplete(MongoHistory::meetsALaterLook);
    }

    private static boolean meetsALaterLook(Throwable failure) {
        return failure instanceof MongoWriteException refused
                && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public Flux<DayRecord> between(LocalDate from, LocalDate to) {
        return Flux.from(days.find(and(gte("_id", from + THEN), lt("_id", to + LAST)))
                        .sort(ascending("_id")))
                .map(MongoHistory::read);
    }

    private static Document write(DayRecord record) {
        var figures = record.figures();
        return new Document("day", record.day().toString())
                .append("departement", record.departement().value())
                .append("at", Date.from(record.at()))
                .append("open", figures.open())
                .append("held", figures.held())
                .append("occupied", figures.occupied())
                .append("unavailable", figures.unavailable());
    }

    private static DayRecord read(Document document) {
        return new DayRecord(
                LocalDate.parse(text(document, "day")),
                new DepartementCode(text(document, "departement")),
                time(document, "at"),
                new Figures(
                        number(document, "open"),
                        number(document, "held"),
                        number(document, "occupied"),
                        number(document, "unavailable")));
    }
}
