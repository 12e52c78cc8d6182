package fr.relais.capacity.adapter.mongo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.ScarcityAnnouncements;
import fr.relais.capacity.application.ScarcityRecordContract;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.AggregateStores;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The contract on a database. */
class MongoScarcityRecordTest extends ScarcityRecordContract {

    private static final AnnotationConfigApplicationContext PLATFORM = new AnnotationConfigApplicationContext();
    private static final Map<String, List<String>> PUBLISHED = new ConcurrentHashMap<>();

    @BeforeAll
    static void openPlatform() {
        TestPropertyValues.of("relais.mongodb.uri=" + TestDatabase.uri(), "relais.mongodb.database=test-scarcity")
                .applyTo(PLATFORM);
        PLATFORM.registerBean(EventSink.class, () -> MongoScarcityRecordTest::publish);
        PLATFORM.registerBean(Clock.class, Clock::systemUTC);
        PLATFORM.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        PLATFORM.registerBean(ChangeLog.class, () -> entries -> CompletableFuture.completedFuture(null));
        PLATFORM.register(StoreConfiguration.class);
        PLATFORM.refresh();
    }

    @AfterAll
    static void closePlatform() {
        PLATFORM.close();
    }

    @Override
    protected Told told() {
        var name = "scarcity-" + UUID.randomUUID();
        var published = PUBLISHED.computeIfAbsent(name, topic -> new CopyOnWriteArrayList<>());
        ScarcityAnnouncements announcements =
                event -> List.of(new Announcement(name, "key", inTwoWords(event), Map.of()));
        var store = PLATFORM.getBean(AggregateStores.class)
                .open(name, new ScarcityMapping(announcements), List.of(), List.of());
        return new Told(new MongoScarcityRecord(store), published);
    }

    private static CompletableFuture<Void> publish(Document entry) {
        PUBLISHED.get(entry.getString("topic")).add(entry.getString("type"));
        return CompletableFuture.completedFuture(null);
    }
}
