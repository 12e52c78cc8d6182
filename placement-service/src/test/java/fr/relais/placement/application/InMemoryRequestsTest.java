package fr.relais.placement.application;

class InMemoryRequestsTest extends PlacementRequestsSuite {

    @Override
    protected PlacementRequests empty() {
        return new InMemoryRequests();
    }
}
