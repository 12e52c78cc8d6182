package fr.relais.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The collection of one test, through the real driver. */
final class Documents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MongoClient client;

    Documents(String uri) {
        client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=5000");
    }

    MongoCollection<Document> collection() {
        return client.getDatabase("relais").getCollection("things");
    }

    Document command(String name) {
        return one(client.getDatabase("admin").runCommand(new Document(name, 1)));
    }

    static <T> T one(Publisher<T> publisher) {
        return Objects.requireNonNull(Flux.from(publisher).blockFirst(PATIENCE));
    }

    static <T> List<T> all(Publisher<T> publisher) {
        return Objects.requireNonNull(Flux.from(publisher).collectList().block(PATIENCE));
    }

    @Override
    public void close() {
        client.close();
    }
}
