package fr.relais.capacity.application;

/** Keeps the implementation that other tests use honest. */
class InMemoryCentresTest extends CentresContract {

    @Override
    protected Centres centres() {
        return new InMemoryCentres();
    }

    @Override
    protected boolean atOnce() {
        return false;
    }
}
