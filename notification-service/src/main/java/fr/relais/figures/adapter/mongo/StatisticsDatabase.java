package fr.relais.figures.adapter.mongo;

import java.util.List;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.figures.config.StatisticsSettings;
import fr.relais.platform.store.StoreConfiguration;
import org.bson.Document;

/**
 * The database of the statistics, through a client of its own: the credentials of the inboxes do not open it, nor do
 * its own open anything else. It is no bean of the driver's types, so that nobody gets it by accident.
 */
final class StatisticsDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    StatisticsDatabase(StatisticsSettings.Store store) {
        client = StoreConfiguration.connect(store.settings(), List.of());
        database = client.getDatabase(store.database());
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
