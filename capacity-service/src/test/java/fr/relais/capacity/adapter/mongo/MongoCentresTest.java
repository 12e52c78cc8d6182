package fr.relais.capacity.adapter.mongo;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.CentresContract;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.AggregateStores;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The contract on a database: with races, and every state of a bed written and read back. */
class MongoCentresTest extends CentresContract {

    private static final AnnotationConfigApplicationContext PLATFORM = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void openPlatform() {
        TestPropertyValues.of("relais.mongodb.uri=" + TestDatabase.uri(), "relais.mongodb.database=test-capacity")
                .applyTo(PLATFORM);
        PLATFORM.registerBean(EventSink.class, () -> entry -> CompletableFuture.completedFuture(null));
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
    protected Centres centres() {
        return new MongoCentres(PLATFORM.getBean(AggregateStores.class)
                .open(
                        "centres-" + UUID.randomUUID(),
                        new CentreMapping(new Silent(), Timers.DEFAULTS),
                        MongoCentres.UNIQUE_LOOKUPS,
                        MongoCentres.LOOKUPS));
    }

    /** What is told to others is tested where it is written. */
    private static final class Silent implements Announcements {

        @Override
        public Announcement of(Centre centre, CentreEvent event) {
            return new Announcement("topic", centre.id().toString(), "type", Map.of());
        }

        @Override
        public Announcement state(Centre centre, long version) {
            return new Announcement("state", centre.id().toString(), "type", Map.of());
        }
    }
}
