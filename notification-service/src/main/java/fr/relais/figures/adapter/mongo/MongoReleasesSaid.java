package fr.relais.figures.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.figures.application.ReleasesSaid;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;

/** One document a publication, inserted once. */
final class MongoReleasesSaid implements ReleasesSaid {

    private final MongoCollection<Document> releases;

    MongoReleasesSaid(MongoCollection<Document> releases) {
        this.releases = releases;
    }

    @Override
    public Mono<String> remember(String name, String digest) {
        return find(name).switchIfEmpty(Mono.defer(() -> insert(name, digest).then(find(name))));
    }

    private Mono<Void> insert(String name, String digest) {
        return Mono.from(releases.insertOne(new Document("_id", name).append("digest", digest)))
                .then()
                .onErrorResume(Latest::isThere, first -> Mono.empty());
    }

    private Mono<String> find(String name) {
        return Mono.from(releases.find(eq("_id", name)).first()).map(stored -> Fields.text(stored, "digest"));
    }
}
