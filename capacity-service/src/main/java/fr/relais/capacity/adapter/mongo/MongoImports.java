package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.Date;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.capacity.application.exchange.FileImport;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.capacity.domain.exchange.ImportState;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

/** One document for each import: what it would do or has done, never what stood in the file. */
final class MongoImports implements Imports {

    private final MongoCollection<Document> imports;
    private final Indexes indexes;

    MongoImports(MongoCollection<Document> imports) {
        this.imports = imports;
        // What an organisation has sent.
        this.indexes = new Indexes(imports.createIndex(new Document("by.organisation", 1)));
    }

    @Override
    public Mono<FileImport> find(String reference) {
        return Mono.from(imports.find(eq("_id", reference)).first()).map(ImportDocuments::read);
    }

    @Override
    public Mono<FileImport> add(FileImport preview) {
        return Mono.from(imports.insertOne(ImportDocuments.write(preview)))
                .map(inserted -> preview)
                .onErrorResume(MongoImports::isDuplicate, taken -> find(preview.reference()));
    }

    @Override
    public Mono<Long> waiting(String organisation, Instant since) {
        return indexes.made()
                .then(Mono.from(imports.countDocuments(and(
                        eq("by.organisation", organisation),
                        eq("state", ImportState.PREVIEWED.name()),
                        gt("at", Date.from(since))))));
    }

    @Override
    public Mono<FileImport> replace(FileImport applied) {
        return Mono.from(imports.replaceOne(eq("_id", applied.reference()), ImportDocuments.write(applied)))
                .map(replaced -> applied);
    }

    /** Rare and over few documents: it needs no index. */
    @Override
    public Mono<Long> forgetBefore(Instant moment) {
        return Mono.from(imports.deleteMany(lt("at", Date.from(moment)))).map(DeleteResult::getDeletedCount);
    }

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
