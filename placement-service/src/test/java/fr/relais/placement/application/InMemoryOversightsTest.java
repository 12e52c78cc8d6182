package fr.relais.placement.application;

class InMemoryOversightsTest extends OversightsSuite {

    @Override
    protected Oversights empty() {
        return new InMemoryOversights();
    }
}
