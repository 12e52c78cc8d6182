package fr.relais.platform.store;

import java.time.Duration;

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

    @Override
    public String toString() {
        return "MongoSettings[uri=***, database=" + database + ", deadline=" + deadline + "]";
    }
}
