package fr.relais.platform.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.bson.Document;

/** Where whoever publishes events writes down what was changed. */
public interface ChangeLog {

    /**
     * Writes down the changes that these outbox entries tell of, all or none.
     *
     * @return completes when the register holds them; until then no outbox may forget them
     */
    CompletableFuture<Void> write(List<Document> entries);
}
