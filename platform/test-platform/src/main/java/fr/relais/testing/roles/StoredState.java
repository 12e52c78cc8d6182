package fr.relais.testing.roles;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * The documents of a database that have to do with some names, each with what a command would change: its version, or
 * where it has none its whole content.
 */
public record StoredState(Map<String, String> documents) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is written about whoever asks, and not by what is asked for. */
    private static final String REGISTER = "audit_blocks";

    /** What comes and goes by itself: events on their way out, and who has written them. */
    private static final Set<String> PASSING = Set.of("outbox", "tail", "behind");

    public StoredState {
        documents = Map.copyOf(documents);
    }

    /** @param names of organisations, persons or things; documents with none of them are left out */
    public static StoredState of(MongoDatabase database, Collection<String> names) {
        var found = new TreeMap<String, String>();
        Flux.from(database.listCollectionNames())
                .filter(collection -> !collection.equals(REGISTER))
                .concatMap(collection -> Flux.from(
                                database.getCollection(collection).find())
                        .filter(document -> concerns(document, names))
                        .doOnNext(document -> found.put(collection + " " + document.get("_id"), said(document))))
                .blockLast(PATIENCE);
        return new StoredState(found);
    }

    private static boolean concerns(Document document, Collection<String> names) {
        var text = document.toString();
        return names.stream().anyMatch(text::contains);
    }

    private static String said(Document document) {
        var lasting = new TreeMap<>(document);
        lasting.keySet().removeAll(PASSING);
        return document.containsKey("version") ? String.valueOf(document.get("version")) : lasting.toString();
    }
}
