package fr.relais.placement.adapter.mongo;

import java.util.ArrayList;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.retention.SealedSearches;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The searches in the accounts of organisations. Sealing one anew changes nothing that it says, so it raises no
 * version; a command that writes at the same moment may put the old seal back, which the next round renews.
 */
final class MongoSealedSearches implements SealedSearches {

    private static final String SEARCHES = "searches";

    private final MongoCollection<Document> accounts;

    MongoSealedSearches(MongoCollection<Document> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Long> renew(SearchSeals seals) {
        return Flux.from(accounts.find())
                .concatMap(account -> renew(account, seals))
                .count();
    }

    /** Empty when there is nothing to do. */
    private Mono<Document> renew(Document account, SearchSeals seals) {
        var organisation = Fields.text(account, "_id");
        var before = Fields.documents(Fields.required(account, "state", Document.class), SEARCHES);
        var after = new ArrayList<Document>();
        for (var search : before) {
            var zones = Fields.required(search, "zones", Binary.class).getData();
            var renewed = seals.renewed(organisation, new SealedFile(zones));
            after.add(new Document(search).append("zones", new Binary(renewed.bytes())));
        }
        return after.equals(before)
                ? Mono.empty()
                : Mono.from(accounts.updateOne(
                                new Document("_id", organisation).append("version", account.get("version")),
                                new Document("$set", new Document("state." + SEARCHES, after))))
                        .thenReturn(account);
    }
}
