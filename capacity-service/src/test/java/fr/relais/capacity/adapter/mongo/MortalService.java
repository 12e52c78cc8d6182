package fr.relais.capacity.adapter.mongo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.adapter.kafka.OnTheWire;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.RecordOccupancyUseCase;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.AggregateStores;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;

/**
 * One process of this service over a collection that outlives it: its store, its relay, and what they remember. When it
 * dies, nothing that it has not published by then is published by it.
 */
final class MortalService {

    static final Duration SOON = Duration.ofSeconds(30);

    private enum Health {
        WELL,
        /** What it publishes arrives, but it never hears so. */
        UNHEARD,
        DEAD
    }

    private final AnnotationConfigApplicationContext platform = new AnnotationConfigApplicationContext();
    private final String database;
    private final Published published;
    private final Centres centres;
    private final ChangeCentreUseCase change;
    private final RecordOccupancyUseCase occupancy;
    private volatile Health health = Health.WELL;

    MortalService(String database, Published published) {
        this.database = database;
        this.published = published;
        TestPropertyValues.of("relais.mongodb.uri=" + TestDatabase.uri(), "relais.mongodb.database=" + database)
                .applyTo(platform);
        platform.registerBean(EventSink.class, () -> this::send);
        platform.registerBean(Clock.class, Clock::systemUTC);
        platform.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        platform.registerBean(ChangeLog.class, () -> entries -> CompletableFuture.completedFuture(null));
        platform.register(StoreConfiguration.class);
        platform.registerBean(MongoCentres.class, this::open);
        platform.refresh();
        centres = platform.getBean(MongoCentres.class);
        change = new ChangeCentreUseCase(centres, Timers.DEFAULTS);
        occupancy = new RecordOccupancyUseCase(centres, change);
    }

    /** Before the platform starts, as in the service: so it finds what its predecessor left behind. */
    private MongoCentres open() {
        var mapping = new CentreMapping(OnTheWire.announcements(), Timers.DEFAULTS);
        return new MongoCentres(platform.getBean(AggregateStores.class)
                .open("centres", mapping, MongoCentres.UNIQUE_LOOKUPS, MongoCentres.LOOKUPS));
    }

    private CompletableFuture<Void> send(Document entry) {
        if (health == Health.DEAD) {
            return CompletableFuture.failedFuture(new IllegalStateException("dead"));
        }
        published.add(entry);
        return health == Health.WELL ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
    }

    Centres centres() {
        return centres;
    }

    RecordOccupancyUseCase occupancy() {
        return occupancy;
    }

    Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(CentreId id, CentreCommand command, CommandContext context) {
        return change.handle(id, command, context);
    }

    /** From now on it writes, and nobody hears of it; or somebody does, and it does not know. */
    void isDying(boolean unheard) {
        health = unheard ? Health.UNHEARD : Health.DEAD;
    }

    /** The next process, which knows only what is stored. */
    MortalService dies() {
        health = Health.DEAD;
        platform.close();
        return new MortalService(database, published);
    }

    void close() {
        platform.close();
    }
}
