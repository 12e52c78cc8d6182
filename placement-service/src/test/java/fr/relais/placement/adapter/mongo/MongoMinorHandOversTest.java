package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.application.MinorHandOversSuite;
import fr.relais.platform.store.AggregateStores;

class MongoMinorHandOversTest extends MinorHandOversSuite {

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected MinorHandOvers empty() {
        var store = RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open(
                        "hand-overs-" + UUID.randomUUID(),
                        new MinorHandOverMapping(),
                        MongoMinorHandOvers.UNIQUE,
                        MongoMinorHandOvers.LOOKUPS);
        return new MongoMinorHandOvers(store);
    }
}
