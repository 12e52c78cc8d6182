package fr.relais.placement.application;

class InMemoryHouseholdsTest extends HouseholdsSuite {

    @Override
    protected Households empty() {
        return new InMemoryHouseholds();
    }
}
