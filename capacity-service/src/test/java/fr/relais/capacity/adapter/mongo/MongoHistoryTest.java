package fr.relais.capacity.adapter.mongo;

import fr.relais.capacity.application.History;
import fr.relais.capacity.application.HistoryContract;
import fr.relais.testing.TestDatabase;

/** The contract on a database. */
class MongoHistoryTest extends HistoryContract {

    @Override
    protected History history() {
        return new MongoHistory(TestDatabase.fresh().getCollection("history"));
    }
}
