package fr.relais.benchmarks.notices;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.benchmarks.stage.Stage;
import org.bson.Document;
import org.bson.UuidRepresentation;
import reactor.core.publisher.Flux;

/**
 * By what a notice is known after it was filed: only the database knows all three.
 *
 * @param items the item of each notice, as {@link #item} says it
 * @param mails the mail of each notice
 */
record Stored(Map<UUID, String> items, Map<UUID, String> mails) {

    private static final Duration SOON = Duration.ofSeconds(60);

    static Stored in(Stage stage) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(stage.databaseUri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
        try (var client = MongoClients.create(settings)) {
            var database = client.getDatabase("notification");
            return new Stored(items(database), mails(database));
        }
    }

    /** One item of all inboxes. */
    static String item(String organisation, long number) {
        return organisation + "/" + number;
    }

    private static Map<UUID, String> items(MongoDatabase database) {
        var items = new HashMap<UUID, String>();
        for (var inbox : all(database, "inboxes")) {
            for (var item : state(inbox).getList("items", Document.class)) {
                items.put(item.get("event", UUID.class), item(inbox.getString("_id"), item.getLong("number")));
            }
        }
        return items;
    }

    private static Map<UUID, String> mails(MongoDatabase database) {
        var mails = new HashMap<UUID, String>();
        for (var delivery : all(database, "deliveries")) {
            var about = state(delivery).get("about", Document.class);
            mails.put(about.get("event", UUID.class), NoticeStage.mailOf(delivery.getString("_id")));
        }
        return mails;
    }

    private static Document state(Document root) {
        return root.get("state", Document.class);
    }

    private static List<Document> all(MongoDatabase database, String collection) {
        var documents = Flux.from(database.getCollection(collection).find()).collectList();
        return Objects.requireNonNull(documents.block(SOON));
    }
}
