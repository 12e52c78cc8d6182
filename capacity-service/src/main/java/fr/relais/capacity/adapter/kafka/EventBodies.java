package fr.relais.capacity.adapter.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import fr.relais.capacity.domain.centre.CentreEvent.CentreApplied;
import fr.relais.capacity.domain.centre.CentreEvent.CentreRegistered;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import fr.relais.capacity.domain.centre.CentreEvent.Lease;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.UnitDeclared;
import fr.relais.capacity.domain.centre.UnitId;

/** What each event says, as data: ids, codes, counts and times in the order in which they are written. */
final class EventBodies {

    private EventBodies() {}

    static Map<String, Object> registered(CentreRegistered event) {
        var data = with(data(), "organisation", event.organisation());
        return terms(with(with(data, "departement", event.departement()), "kind", event.kind()), event.capacity());
    }

    static Map<String, Object> applied(CentreApplied event) {
        var data = with(data(), "organisation", event.organisation());
        return with(with(data, "departement", event.departement()), "kind", event.kind());
    }

    static Map<String, Object> terms(Map<String, Object> data, CapacityTerms capacity) {
        with(data, "capacity", capacity.kind());
        return capacity instanceof CapacityTerms.Quota quota ? with(data, "admissions", quota.admissions()) : data;
    }

    static Map<String, Object> held(BedHeld event) {
        var data = with(lease(event.lease()), "expiresAt", event.expiresAt());
        return with(with(with(data, "people", event.people()), "cots", event.cots()), "kind", event.kind());
    }

    static Map<String, Object> declared(UnitDeclared event) {
        var data = with(data(), "unit", event.unit());
        return with(with(data, "mode", event.mode()), "capacity", event.capacity());
    }

    static Map<String, Object> released(HoldReleased event) {
        var data = with(lease(event.lease()), "cause", event.cause());
        return with(data, "stale", ids(event.stale()));
    }

    static Map<String, Object> notice(NoticeGiven event) {
        var data = with(with(data(), "org", event.recipient()), "recipientRef", event.reference());
        return with(with(data, "kind", event.kind()), "urgency", event.urgency());
    }

    static Map<String, Object> lease(Lease lease) {
        var data = with(with(data(), "hold", lease.hold()), "fence", lease.fence());
        data.putAll(beds(lease.unit(), lease.beds()));
        return data;
    }

    static Map<String, Object> beds(UnitId unit, List<BedId> beds) {
        return with(with(data(), "unit", unit), "beds", ids(beds));
    }

    static List<String> ids(List<BedId> beds) {
        return beds.stream().map(BedId::value).toList();
    }

    static Map<String, Object> data() {
        return new LinkedHashMap<>();
    }

    /** Numbers and lists as they are; ids, codes and times as text. */
    static Map<String, Object> with(Map<String, Object> data, String name, Object value) {
        data.put(name, value instanceof Number || value instanceof List ? value : value.toString());
        return data;
    }
}
