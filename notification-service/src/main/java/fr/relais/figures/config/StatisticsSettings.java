package fr.relais.figures.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Objects;

import fr.relais.platform.store.MongoSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the figures need.
 *
 * @param store where facts and counts are kept: a database of its own, with a user of its own
 * @param keyFile a Tink keyset in JSON, mounted as a secret, under which they are sealed; no default
 * @param freezeAfter how long after its end a quarter is frozen
 * @param freezeEvery the pause between two looks for a quarter to freeze
 * @param group as whom the broker knows who reads the facts
 */
@ConfigurationProperties(prefix = "relais.statistics", ignoreUnknownFields = false)
public record StatisticsSettings(
        Store store, Path keyFile, @DefaultValue("6w") Period freezeAfter, Duration freezeEvery, String group) {

    public StatisticsSettings {
        Objects.requireNonNull(store, "relais.statistics.store.uri or relais.statistics.store.uri-file is required");
        Objects.requireNonNull(keyFile, "relais.statistics.key-file is required");
    }

    /**
     * The database of the statistics.
     *
     * @param uri connection string of MongoDB, never logged; absent where a file has it
     * @param uriFile a file with the connection string, mounted as a secret; absent where it is said here
     * @param database its name
     * @param deadline longest time for one operation
     */
    public record Store(
            @Nullable String uri,
            @Nullable Path uriFile,
            @DefaultValue("statistics") String database,
            @DefaultValue("4s") Duration deadline) {

        public Store {
            MongoSettings.requireOne("relais.statistics.store", uri, uriFile);
        }

        /** As every database is talked to. */
        public MongoSettings settings() {
            return new MongoSettings(uri, uriFile, database, deadline);
        }

        @Override
        public String toString() {
            return "Store[uri=***, database=" + database + ", deadline=" + deadline + "]";
        }
    }
}
