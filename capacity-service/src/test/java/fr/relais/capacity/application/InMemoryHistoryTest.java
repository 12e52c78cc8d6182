package fr.relais.capacity.application;

class InMemoryHistoryTest extends HistoryContract {

    @Override
    protected History history() {
        return new InMemoryHistory();
    }
}
