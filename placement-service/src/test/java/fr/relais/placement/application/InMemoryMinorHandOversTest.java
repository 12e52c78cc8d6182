package fr.relais.placement.application;

class InMemoryMinorHandOversTest extends MinorHandOversSuite {

    @Override
    protected MinorHandOvers empty() {
        return new InMemoryMinorHandOvers();
    }
}
