package fr.relais.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import fr.relais.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this service keeps its documents.
 *
 * @param uri connection string of MongoDB, never logged; absent where a file has it
 * @param uriFile a file with the connection string, mounted as a secret; absent where it is said here
 * @param database name of the service's own database
 * @param deadline longest time for one operation, after which the caller is told to try again later
 */
@ConfigurationProperties(prefix = "relais.mongodb", ignoreUnknownFields = false)
public record MongoSettings(
        @Nullable String uri,
        @Nullable Path uriFile,
        String database,
        @DefaultValue("4s") Duration deadline) {

    private static final String NAME = "relais.mongodb";

    public MongoSettings {
        requireOne(NAME, uri, uriFile);
        Objects.requireNonNull(database, "relais.mongodb.database is required");
    }

    /**
     * Exactly one of the two says where the database is.
     *
     * @param name what stands before both
     */
    public static void requireOne(String name, @Nullable String uri, @Nullable Path uriFile) {
        if ((uri == null) == (uriFile == null)) {
            throw new CannotStart("one of " + name + ".uri and " + name + ".uri-file is required, and only one");
        }
    }

    /**
     * The connection string, wherever it stands.
     *
     * @throws CannotStart when it is none, or its file cannot be read
     */
    public ConnectionString connection() {
        return connection(NAME);
    }

    /** @param name what stands before the two settings, for whoever has to mend them */
    public ConnectionString connection(String name) {
        try {
            return new ConnectionString(
                    uriFile == null
                            ? Objects.requireNonNull(uri)
                            : Files.readString(uriFile).strip());
        } catch (IOException unreadable) {
            throw new CannotStart(name + ".uri-file names no file that can be read");
        } catch (RuntimeException unusable) {
            // What it says may quote it.
            throw new CannotStart(setting(name) + " is no connection string of MongoDB");
        }
    }

    /** The one of the two that is set. */
    String setting(String name) {
        return name + (uriFile == null ? ".uri" : ".uri-file");
    }

    /**
     * In production nobody between this service and its database reads along, or takes the place of either, and nobody
     * asks for less than that a majority has written down what is acknowledged.
     *
     * @throws CannotStart when the connection string is not for TLS, does away with its checks, names nobody who signs
     *     in, or wants writes to be acknowledged sooner
     */
    void requireSafe(String name) {
        var connection = connection(name);
        if (!Boolean.TRUE.equals(connection.getSslEnabled())
                || Boolean.TRUE.equals(connection.getSslInvalidHostnameAllowed())
                || connection.getCredential() == null) {
            throw new CannotStart("production needs TLS with its checks, and credentials, in " + setting(name));
        }
        var asked = connection.getWriteConcern();
        if (asked != null && !isOfAMajority(asked)) {
            throw new CannotStart("production needs writes by a majority and journaled in " + setting(name));
        }
    }

    private static boolean isOfAMajority(WriteConcern asked) {
        return "majority".equals(asked.getWObject()) && !Boolean.FALSE.equals(asked.getJournal());
    }

    @Override
    public String toString() {
        return "MongoSettings[uri=***, database=" + database + ", deadline=" + deadline + "]";
    }
}
