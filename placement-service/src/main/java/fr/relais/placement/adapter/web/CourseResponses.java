package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.preparation.Leg;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.HandOver;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;

/** What comes after her agreement, and what lies outside of the straight way, as each side sees it. */
final class CourseResponses {

    private CourseResponses() {}

    /** For those who accompany her: referrer and coordinator. */
    static void addCourse(Map<String, Object> body, Stage stage) {
        if (stage instanceof Agreed agreed && agreed.journey() != null) {
            body.put("journey", journey(agreed.journey()));
        }
        if (stage instanceof Agreed.InTransit inTransit) {
            body.put("departedAt", inTransit.departedAt().toString());
        }
        if (stage instanceof SetAside.OnHold onHold) {
            var seen = new LinkedHashMap<String, Object>();
            seen.put("reason", onHold.reason().name());
            seen.put("since", onHold.since().toString());
            body.put("onHold", seen);
        }
        if (stage instanceof SetAside.Redirected redirected) {
            body.put("redirection", redirection(redirected.handOver()));
        }
    }

    private static Map<String, Object> redirection(HandOver handOver) {
        var body = new LinkedHashMap<String, Object>();
        body.put("target", handOver.target().name());
        body.put("agreed", handOver.agreed());
        body.put("announcedAt", handOver.announced().at().toString());
        if (handOver.acknowledged() != null) {
            body.put("acknowledgedAt", handOver.acknowledged().at().toString());
        }
        return body;
    }

    private static Map<String, Object> journey(Journey journey) {
        var body = new LinkedHashMap<String, Object>();
        body.put("legs", journey.legs().stream().map(CourseResponses::leg).toList());
        body.put("escort", journey.escort().name());
        body.put("payer", journey.payer().name());
        return body;
    }

    private static Map<String, Object> leg(Leg leg) {
        var body = new LinkedHashMap<String, Object>();
        body.put("mode", leg.mode().name());
        body.put("departsAt", leg.departsAt().toString());
        body.put("arrivesAt", leg.arrivesAt().toString());
        return body;
    }

    /**
     * For the centre: when to expect her and with whom. How long she travels and by what would say from how far she
     * comes (INV-14).
     */
    static void addArrival(Map<String, Object> body, PlacementRequest request) {
        if (request.stage() instanceof Agreed agreed && agreed.journey() != null) {
            body.put("arrivalPlannedAt", agreed.journey().arrivesAt().toString());
            body.put("escort", agreed.journey().escort().name());
        }
        request.preparing().travelling().noShowFrom().ifPresent(from -> body.put("noShowFrom", from.toString()));
    }
}
