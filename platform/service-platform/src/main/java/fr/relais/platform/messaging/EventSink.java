package fr.relais.platform.messaging;

import java.util.concurrent.CompletableFuture;

import org.bson.Document;

/** Where outbox entries go. */
public interface EventSink {

    /** Where an entry has the context that its record is sent with; absent where no trace is kept. */
    String TRACE = "trace";

    /** Where it has the context of what led to it, which is sent to nobody who reads topics. */
    String CAUSE = "cause";

    /**
     * Hands over one entry; entries handed over one after the other keep their order per key.
     *
     * @return completes when the record is acknowledged by the in-sync replicas
     */
    CompletableFuture<Void> send(Document entry);
}
