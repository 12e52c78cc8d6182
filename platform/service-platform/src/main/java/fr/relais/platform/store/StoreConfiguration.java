package fr.relais.platform.store;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.MessagingConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.bson.UuidRepresentation;
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

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoSettings settings) {
        var deadline = settings.deadline().toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(deadline, TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.DEFAULT)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
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

    @Bean
    AggregateStores aggregateStores(MongoDatabase database, EventSink sink, Clock clock, MeterRegistry meters) {
        return new AggregateStores(database, sink, clock, meters);
    }

    @Bean
    ReactiveHealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return () -> Mono.from(database.runCommand(new Document("ping", 1)))
                .map(pong -> Health.up().build())
                .onErrorResume(failure -> Mono.just(Health.down().build()));
    }
}
