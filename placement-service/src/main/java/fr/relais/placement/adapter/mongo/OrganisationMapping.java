package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.organisation.OrganisationEvent;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;

/** A referrer organisation as a document. */
final class OrganisationMapping implements AggregateMapping<ReferrerOrganisation, OrganisationEvent> {

    @Override
    public Document write(ReferrerOrganisation organisation) {
        return new Document("kind", organisation.kind().name()).append("departement", organisation.departement());
    }

    @Override
    public ReferrerOrganisation read(Document root) {
        var state = required(root, "state", Document.class);
        return new ReferrerOrganisation(
                text(root, "_id"), OrganisationKind.valueOf(text(state, "kind")), text(state, "departement"));
    }

    @Override
    public Document lookup(ReferrerOrganisation organisation) {
        return new Document();
    }

    @Override
    public List<OutgoingEvent> wire(ReferrerOrganisation organisation, OrganisationEvent event) {
        return List.of(new OutgoingEvent(
                Topics.PLACEMENT_EVENTS,
                organisation.id(),
                PlacementMessages.ORGANISATION_REGISTERED,
                Map.of("kind", organisation.kind().name())));
    }
}
