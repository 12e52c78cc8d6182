package fr.relais.placement.application;

class InMemoryStaysTest extends StaysSuite {

    @Override
    protected Stays empty() {
        return new InMemoryStays();
    }
}
