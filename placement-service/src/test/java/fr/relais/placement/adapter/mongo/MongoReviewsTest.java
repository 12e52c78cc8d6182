package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.ReviewsSuite;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.platform.store.AggregateStores;

class MongoReviewsTest extends ReviewsSuite {

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected Reviews empty() {
        return new MongoReviews(RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open("reviews-" + UUID.randomUUID(), new ReviewMapping(), MongoReviews.UNIQUE, MongoReviews.LOOKUPS));
    }
}
