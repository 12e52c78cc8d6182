package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;

import fr.relais.capacity.application.ScarcityAnnouncements;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.ScarcityEvent;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;

/** What was told of scarcity as stored, both directions side by side. */
final class ScarcityMapping implements AggregateMapping<Scarcities, ScarcityEvent> {

    private final ScarcityAnnouncements announcements;

    ScarcityMapping(ScarcityAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Document write(Scarcities scarcities) {
        var since = new Document();
        scarcities.since().forEach((taken, at) -> since.append(taken.name(), Date.from(at)));
        return new Document("since", since);
    }

    @Override
    public Scarcities read(Document root) {
        var since = new EnumMap<Taken, Instant>(Taken.class);
        required(required(root, "state", Document.class), "since", Document.class)
                .forEach((taken, at) -> since.put(Taken.valueOf(taken), ((Date) at).toInstant()));
        return new Scarcities(since);
    }

    /** There is one, found by its id. */
    @Override
    public Document lookup(Scarcities scarcities) {
        return new Document();
    }

    @Override
    public List<OutgoingEvent> wire(Scarcities scarcities, ScarcityEvent event) {
        return announcements.of(event).stream()
                .map(said -> new OutgoingEvent(said.topic(), said.key(), said.type(), said.data()))
                .toList();
    }
}
