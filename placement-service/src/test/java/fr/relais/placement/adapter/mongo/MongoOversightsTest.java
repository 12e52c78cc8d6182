package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.OversightsSuite;
import fr.relais.platform.store.AggregateStores;

class MongoOversightsTest extends OversightsSuite {

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected Oversights empty() {
        var store = RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open("oversights-" + UUID.randomUUID(), new OversightMapping(), List.of(), MongoOversights.LOOKUPS);
        return new MongoOversights(store);
    }
}
