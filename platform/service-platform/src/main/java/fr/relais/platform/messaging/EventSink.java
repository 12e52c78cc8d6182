package fr.relais.platform.messaging;

import java.util.concurrent.CompletableFuture;

import org.bson.Document;

/** Where outbox entries go. */
public interface EventSink {

    /**
     * Hands over one entry; entries handed over one after the other keep their order per key.
     *
     * @return completes when the record is acknowledged by the in-sync replicas
     */
    CompletableFuture<Void> send(Document entry);
}
