package fr.relais.placement.adapter.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.Alarms.Alarm;
import org.bson.Document;

/** The keys as one replica has them. */
record Keys(StoredKeys stored, MasterKeys masters, CaseKeys cases, Rewrapping rewrapping, List<Alarm> alarms) {

    static Keys over(MongoCollection<Document> collection, Path file) {
        var alarms = new CopyOnWriteArrayList<Alarm>();
        var stored = new StoredKeys(collection);
        var masters = new MasterKeys(file, stored, alarms::add);
        return new Keys(stored, masters, new CaseKeys(stored, masters), new Rewrapping(stored, masters), alarms);
    }
}
