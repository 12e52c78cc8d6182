package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.event.CommandListener;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.MessagingConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** The one place where it is said how documents are written and read: by a majority, journaled, within a deadline. */
@AutoConfiguration(after = MessagingConfiguration.class)
@EnableConfigurationProperties(MongoSettings.class)
public class StoreConfiguration {

    private static final Duration AT_START = Duration.ofSeconds(30);

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoSettings settings, ObjectProvider<CommandListener> listeners) {
        return connect(settings, listeners.stream().toList());
    }

    /** A client that writes and reads as all of ours do; for a service that keeps a second database apart. */
    public static MongoClient connect(MongoSettings settings, List<CommandListener> listeners) {
        var deadline = settings.deadline().toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .commandListenerList(listeners)
                .applyConnectionString(settings.connection())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(deadline, TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.DEFAULT)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                // Of the whole operation: a repeat by the driver does not begin a deadline of its own.
                .timeout(deadline, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(deadline, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(64).minSize(2).maxWaitTime(deadline, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) deadline, TimeUnit.MILLISECONDS)
                        .readTimeout((int) deadline, TimeUnit.MILLISECONDS))
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, MongoSettings settings) {
        return client.getDatabase(settings.database());
    }

    /** Makes an index, on the main thread at start: a service without its indexes must not begin. */
    public static void makeIndex(MongoCollection<Document> documents, String field) {
        Mono.from(documents.createIndex(new Document(field, 1))).block(AT_START);
    }

    @Bean
    RaisedVersions raisedVersions() {
        return new RaisedVersions();
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database,
            EventSink sink,
            ChangeLog changes,
            RaisedVersions raised,
            Clock clock,
            MeterRegistry meters) {
        return new AggregateStores(database, sink, changes, raised, clock, meters);
    }

    @Bean
    StateRecordsEndpoint stateRecordsEndpoint(AggregateStores stores) {
        return new StateRecordsEndpoint(stores);
    }

    @Bean
    ReactiveHealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return () -> Mono.from(database.runCommand(new Document("ping", 1)))
                .map(pong -> Health.up().build())
                .onErrorResume(failure -> Mono.just(Health.down().build()));
    }
}
