package fr.relais.capacity.adapter.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.ScarcityAnnouncements;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.national.ScarcityEvent;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityBegan;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.reference.References;

/** What a scarcity is called on the wire: the event, and the notice to the coordinator on call. */
final class ScarcityMessages implements ScarcityAnnouncements {

    /** Of the one record there is for the whole country. */
    private static final String KEY = "scarcity";

    private final References references;

    ScarcityMessages(References references) {
        this.references = references;
    }

    @Override
    public List<Announcement> of(ScarcityEvent event) {
        var began = event instanceof ScarcityBegan;
        var type = began ? CapacityMessages.SCARCITY_BEGAN : CapacityMessages.SCARCITY_ENDED;
        var happened = Map.<String, Object>of("public", event.taken().name());
        return List.of(announcement(type, happened), announcement(CapacityMessages.NOTICE, notice(event, began)));
    }

    private Map<String, Object> notice(ScarcityEvent event, boolean began) {
        var data = new LinkedHashMap<String, Object>();
        data.put("org", OrganisationId.ON_CALL.value());
        data.put(
                "recipientRef", references.referenceOf("scarcity", event.taken().name()));
        data.put("kind", began ? "SCARCITY_BEGAN" : "SCARCITY_ENDED");
        data.put("urgency", began ? "URGENT" : "NORMAL");
        return data;
    }

    private static Announcement announcement(String type, Map<String, Object> data) {
        return new Announcement(Topics.CAPACITY_EVENTS, KEY, type, data);
    }
}
