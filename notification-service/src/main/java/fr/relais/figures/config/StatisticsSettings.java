package fr.relais.figures.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the figures need.
 *
 * @param store where facts and counts are kept: a database of its own, with a user of its own
 * @param keyFile a Tink keyset in JSON, mounted as a secret, under which they are sealed; no default
 * @param freezeAfter how long after its end a quarter is frozen
 */
@ConfigurationProperties(prefix = "relais.statistics", ignoreUnknownFields = false)
public record StatisticsSettings(
        Store store, Path keyFile, @DefaultValue("6w") Period freezeAfter) {

    public StatisticsSettings {
        Objects.requireNonNull(store, "relais.statistics.store.uri is required");
        Objects.requireNonNull(keyFile, "relais.statistics.key-file is required");
    }

    /**
     * The database of the statistics.
     *
     * @param uri connection string of MongoDB; no default, and never logged
     * @param database its name
     * @param deadline longest time for one operation
     */
    public record Store(
            String uri,
            @DefaultValue("statistics") String database,
            @DefaultValue("4s") Duration deadline) {

        public Store {
            Objects.requireNonNull(uri, "relais.statistics.store.uri is required");
        }

        @Override
        public String toString() {
            return "Store[uri=***, database=" + database + ", deadline=" + deadline + "]";
        }
    }
}
