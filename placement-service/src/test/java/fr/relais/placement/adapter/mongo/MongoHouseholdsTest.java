package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.HouseholdsSuite;

class MongoHouseholdsTest extends HouseholdsSuite {

    @Override
    protected Households empty() {
        return new MongoHouseholds(
                RunningPlacement.shared().bean(MongoDatabase.class).getCollection("households-" + UUID.randomUUID()));
    }
}
