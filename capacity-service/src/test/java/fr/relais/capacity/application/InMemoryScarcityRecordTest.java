package fr.relais.capacity.application;

import java.util.AbstractList;

class InMemoryScarcityRecordTest extends ScarcityRecordContract {

    @Override
    protected Told told() {
        var record = new InMemoryScarcityRecord();
        return new Told(record, new AbstractList<>() {
            @Override
            public String get(int index) {
                return inTwoWords(record.events.get(index));
            }

            @Override
            public int size() {
                return record.events.size();
            }
        });
    }
}
