package fr.relais.placement.application;

class InMemoryExplanationsTest extends ExplanationsSuite {

    @Override
    protected Explanations empty() {
        return new InMemoryExplanations();
    }
}
