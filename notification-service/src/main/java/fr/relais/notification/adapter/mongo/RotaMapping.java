package fr.relais.notification.adapter.mongo;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaEvent;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

/** A rota as a document, both directions side by side. */
final class RotaMapping implements AggregateMapping<Rota, RotaEvent> {

    @Override
    public Document write(Rota rota) {
        var duty = new Document();
        new TreeMap<>(rota.duty()).forEach((week, who) -> duty.append(week.label(), who.value()));
        return new Document("organisation", rota.organisation().value()).append("duty", duty);
    }

    @Override
    public Rota read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        var stored = Fields.required(state, "duty", Document.class);
        var duty = new TreeMap<Week, ContactId>();
        for (var week : stored.keySet()) {
            duty.put(Week.parse(week), new ContactId(Fields.required(stored, week, UUID.class)));
        }
        return new Rota(new OrganisationId(Fields.text(state, "organisation")), duty);
    }

    @Override
    public Document lookup(Rota rota) {
        return new Document();
    }

    /** Nobody is told. That somebody was allowed to change it is in the register, as with every command. */
    @Override
    public List<OutgoingEvent> wire(Rota rota, RotaEvent event) {
        return List.of();
    }
}
