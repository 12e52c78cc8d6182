package fr.relais.platform.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSecurityException;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerMonitorListener;
import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.platform.start.CannotStart;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A database as it is looked at before a service begins: whether its connection string is one, whether it answers, and
 * takes this service for who it is. In production also whether it is safe, and whether this service may there what it
 * has to and nothing else.
 */
public final class DatabaseAtStart implements StartCheck {

    private final String name;
    private final MongoSettings settings;

    private DatabaseAtStart(String name, MongoSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** @param name what stands before its settings */
    public static DatabaseAtStart of(String name, MongoSettings settings) {
        return new DatabaseAtStart(name, settings);
    }

    @Override
    public void settings(Starting starting) {
        var unused = settings.connection(name);
        if (starting.isInProduction()) {
            settings.requireSafe(name);
        }
    }

    @Override
    public void surroundings(Starting starting) {
        starting.requireInProduction(
                isReplicated(told(starting, new Document("hello", 1))),
                "a replica set or a sharded cluster for " + settings.setting(name));
        if (starting.isInProduction()) {
            starting.requireInProduction(
                    new DatabaseRights(told(starting, DatabaseRights.QUESTION)).areOfAServiceWith(settings.database()),
                    "an account that may read and write its own database, and nothing else, in "
                            + settings.setting(name));
        }
    }

    private Document told(Starting starting, Document question) {
        var told = new AtomicReference<>(new Document());
        starting.patience()
                .until(atMost -> told.set(asked(question, atMost)), settings.setting(name) + ": the database");
        return Objects.requireNonNull(told.get());
    }

    /** On the main thread, before anything runs. */
    private Document asked(Document question, Duration atMost) {
        var heard = new LastFailure();
        try (var client = MongoClients.create(quick(heard, atMost))) {
            var answer = Mono.from(client.getDatabase(settings.database()).runCommand(question));
            return Objects.requireNonNull(answer.block(atMost.plusSeconds(1)));
        } catch (MongoSecurityException refused) {
            throw new CannotStart(settings.setting(name) + ": the database does not take these credentials");
        } catch (MongoClientException failure) {
            throw heard.or(failure);
        }
    }

    private MongoClientSettings quick(LastFailure heard, Duration atMost) {
        var millis = (int) atMost.toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(settings.connection(name))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(Math.min(millis, 1_000), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.addServerMonitorListener(heard))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                .build();
    }

    /** A majority must be more than one. */
    static boolean isReplicated(Document hello) {
        return hello.containsKey("setName") || "isdbgrid".equals(hello.get("msg"));
    }

    /** The driver gives up with a failure of its own; why, only its monitor knows. */
    private static final class LastFailure implements ServerMonitorListener {

        private final AtomicReference<@Nullable Throwable> last = new AtomicReference<>();

        @Override
        public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
            last.set(event.getThrowable());
        }

        IllegalStateException or(RuntimeException failure) {
            var known = last.get();
            return new IllegalStateException(known == null ? failure : known);
        }
    }
}
