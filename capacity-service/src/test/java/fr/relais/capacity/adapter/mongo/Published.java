package fr.relais.capacity.adapter.mongo;

import java.util.ArrayList;
import java.util.List;

import fr.relais.contracts.CapacityMessages;
import org.bson.Document;

/** Everything that was published, in the order in which it arrived. */
final class Published {

    private final List<Document> entries = new ArrayList<>();

    synchronized void add(Document entry) {
        entries.add(entry);
    }

    /** State records, oldest first; the same may be there again. */
    synchronized List<Document> records() {
        return entries.stream().filter(Published::isRecord).toList();
    }

    /** What happened in one centre, each event once, in the order in which it arrived first. */
    synchronized List<Document> eventsOf(String centre) {
        return entries.stream()
                .filter(entry -> !isRecord(entry) && entry.getString("key").equals(centre))
                .distinct()
                .toList();
    }

    /** How often something was published again. */
    synchronized long repeats() {
        return entries.size() - entries.stream().distinct().count();
    }

    /** What a reader of the compacted topic knows of a centre. */
    synchronized String newestRecordOf(String centre) {
        return entries.stream()
                .filter(entry -> isRecord(entry) && entry.getString("key").equals(centre))
                .reduce((one, other) -> other.getLong("v") >= one.getLong("v") ? other : one)
                .map(record -> record.getString("data"))
                .orElse("");
    }

    private static boolean isRecord(Document entry) {
        return entry.getString("type").equals(CapacityMessages.AVAILABILITY);
    }
}
