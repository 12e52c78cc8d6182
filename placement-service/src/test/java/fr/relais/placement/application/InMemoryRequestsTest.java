package fr.relais.placement.application;

import org.junit.jupiter.api.Test;

class InMemoryRequestsTest extends PlacementRequestsSuite {

    @Override
    protected PlacementRequests empty() {
        return new InMemoryRequests();
    }

    @Test
    void listsUnansweredOffersByTheTimeLeft() {
        RunningOut.isListedByTheTimeLeft(empty());
    }
}
