package fr.relais.testing;

import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.embedded.EmbeddedDatabase;
import org.bson.UuidRepresentation;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The database server of the tests, one for each JVM, started when first asked for.
 *
 * <p>It is the embedded one; a real MongoDB in a container with {@code -Drelais.test.containers=true}; or the one that
 * {@code RELAIS_TEST_MONGODB_URI} names (without a database). It says on standard output which it is.
 */
public final class TestDatabase {

    /** The variable that names a server to be used instead. */
    public static final String VARIABLE = "RELAIS_TEST_MONGODB_URI";

    private static final String IMAGE = "mongo:8.0";

    private TestDatabase() {}

    /** The connection string of the server, without a database name. */
    public static String uri() {
        return Server.PROVIDED.address();
    }

    /** The connection string of a database that no other test uses. */
    public static String freshUri() {
        var parts = uri().split("\\?", 2);
        var server = parts[0].replaceFirst("(?<=[^/])/$", "");
        return server + "/" + freshName() + (parts.length == 2 ? "?" + parts[1] : "");
    }

    /** A database that no other test uses, through a client shared by all tests of this JVM. */
    public static MongoDatabase fresh() {
        return client().getDatabase(freshName());
    }

    /** The client shared by all tests of this JVM. Nobody closes it. */
    public static MongoClient client() {
        return Client.SHARED;
    }

    private static String freshName() {
        return "test-" + UUID.randomUUID();
    }

    private static final class Server {

        static final Provided PROVIDED = Provided.of(
                "database",
                System.getenv(VARIABLE),
                Server::inContainer,
                () -> EmbeddedDatabase.inMemory().uri());

        /** Lives as long as this JVM: Testcontainers removes it afterwards. */
        @SuppressWarnings("resource")
        private static String inContainer() {
            var container = new MongoDBContainer(IMAGE);
            container.start();
            return container.getConnectionString();
        }
    }

    private static final class Client {

        static final MongoClient SHARED = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
