package fr.relais.benchmarks.stage;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.Topics;

/**
 * A service that a stage is made for.
 *
 * @param module where it was built
 * @param topics of other services, which are not there to make them
 * @param stores variables that say where a database is, beside the one that every service has
 * @param keysets variables that name a file with a keyset
 * @param settings more variables, as they are
 */
public record Staged(
        String module, List<String> topics, List<String> stores, List<String> keysets, Map<String, String> settings) {

    static final Staged CAPACITY =
            new Staged("capacity-service", List.of(Topics.PLACEMENT_ARRIVALS), List.of(), List.of(), Map.of());

    public Staged {
        topics = List.copyOf(topics);
        stores = List.copyOf(stores);
        keysets = List.copyOf(keysets);
        settings = Map.copyOf(settings);
    }

    /** notification-service, with these variables beside those that it must have. */
    public static Staged notification(Map<String, String> settings) {
        return new Staged(
                "notification-service",
                List.of(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS, Topics.PLACEMENT_FACTS),
                List.of("RELAIS_STATISTICS_STORE_URI"),
                List.of("RELAIS_STATISTICS_KEY_FILE", "RELAIS_CONTACTS_KEY_FILE"),
                settings);
    }
}
