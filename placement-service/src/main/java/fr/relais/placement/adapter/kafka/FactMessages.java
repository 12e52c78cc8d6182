package fr.relais.placement.adapter.kafka;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.fact.RequestFact;
import fr.relais.platform.store.OutgoingEvent;

/** Facts on the wire: codes under digests, and nothing by which a request could be recognised elsewhere. */
final class FactMessages {

    private static final String REGISTERED = "registered";

    private FactMessages() {}

    static OutgoingEvent of(RequestFact fact) {
        var body = new LinkedHashMap<String, Object>();
        body.put("quarter", fact.quarter().label());
        body.put("track", fact.track().name());
        body.put("form", fact.form().name());
        body.put("ageBands", names(fact.ages()));
        body.put("region", fact.region());
        body.put("outcome", fact.outcome().name());
        var waited = fact.waited();
        if (waited != null) {
            body.put("waited", waited.name());
        }
        body.put("unmet", names(fact.unmet()));
        body.put("refusals", names(fact.refusals()));
        body.put("organisation", FactDigests.organisation(fact.organisation()).toString());
        var key = FactDigests.keyOf(fact.request()).toString();
        return new OutgoingEvent(Topics.PLACEMENT_FACTS, key, PlacementMessages.REQUEST_FACT, body);
    }

    static OutgoingEvent registered(Quarter quarter, int organisations) {
        return new OutgoingEvent(
                Topics.PLACEMENT_FACTS,
                REGISTERED,
                PlacementMessages.ORGANISATIONS_COUNTED,
                Map.of("quarter", quarter.label(), "count", organisations));
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }
}
