package fr.relais.placement.application;

import fr.relais.placement.application.refusal.Reviews;

class InMemoryReviewsTest extends ReviewsSuite {

    @Override
    protected Reviews empty() {
        return new InMemoryReviews();
    }
}
