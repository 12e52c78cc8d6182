package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A stay as a document. The request it follows from says on the wire that it was opened and has ended. */
final class StayMapping implements AggregateMapping<Stay, StayEvent> {

    @Override
    public Document write(Stay stay) {
        var document = new Document("centre", stay.centre().toString())
                .append("unit", stay.unit().value())
                .append("openedAt", Date.from(stay.openedAt()));
        if (stay.endedAt() != null) {
            document.append("endedAt", Date.from(stay.endedAt()));
        }
        return document;
    }

    @Override
    public Stay read(Document root) {
        var state = required(root, "state", Document.class);
        return new Stay(
                new StayId(UUID.fromString(text(root, "_id"))),
                new CentreRef(UUID.fromString(text(state, "centre"))),
                new UnitRef(text(state, "unit")),
                time(state, "openedAt"),
                optionalTime(state, "endedAt"));
    }

    @Override
    public Document lookup(Stay stay) {
        return new Document("active", stay.active());
    }

    @Override
    public List<OutgoingEvent> wire(Stay stay, StayEvent event) {
        return List.of();
    }
}
