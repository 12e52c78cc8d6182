package fr.relais.platform.store;

import java.time.Duration;

import com.mongodb.ConnectionString;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this service keeps its documents.
 *
 * @param uri connection string of MongoDB; no default, and never logged
 * @param database name of the service's own database
 * @param deadline longest time for one operation, after which the caller is told to try again later
 */
@ConfigurationProperties(prefix = "relais.mongodb", ignoreUnknownFields = false)
public record MongoSettings(
        String uri, String database, @DefaultValue("4s") Duration deadline) {

    /**
     * In production nobody between this service and its database reads along, or takes the place of either.
     *
     * @throws IllegalStateException when the connection string is not for TLS, does away with its checks, or names
     *     nobody who signs in
     */
    public void requireProtected() {
        var connection = new ConnectionString(uri);
        if (!Boolean.TRUE.equals(connection.getSslEnabled())
                || Boolean.TRUE.equals(connection.getSslInvalidHostnameAllowed())
                || connection.getCredential() == null) {
            throw new IllegalStateException(
                    "production needs TLS with its checks, and credentials, in the connection string of " + database);
        }
    }

    @Override
    public String toString() {
        return "MongoSettings[uri=***, database=" + database + ", deadline=" + deadline + "]";
    }
}
