package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.DiscloseMeetingPoint.Disclosed;
import fr.relais.placement.domain.disclosure.DisclosurePolicy;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.Meeting;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reading;
import fr.relais.placement.domain.request.Reference;

/** Where she is met, as the escort reads it, and who has read it, as the centre sees it. */
final class MeetingResponses {

    private MeetingResponses() {}

    /** The one answer in which the sentence is. */
    static Map<String, Object> disclosed(Disclosed disclosed) {
        var body = new LinkedHashMap<String, Object>();
        body.put("meetingPoint", disclosed.sentence().value());
        body.put("readingsLeft", left(Disclosing.over(disclosed.request()).meeting()));
        return body;
    }

    /** That somebody is named, under a reference that leads to nobody and is of this placement only. */
    static void addNaming(Map<String, Object> body, PlacementRequest request) {
        Disclosing.over(request).meeting().named().ifPresent(naming -> {
            var named = new LinkedHashMap<String, Object>();
            named.put("reader", naming.escort().value());
            named.put("agreed", naming.counts());
            body.put("naming", named);
        });
    }

    /** For the centre: whether it is said and for which arrival, who is named, who has read; not what was said. */
    static Map<String, Object> readings(PlacementRequest request, Reference offer) {
        var meeting = Disclosing.over(request).meeting();
        var body = new LinkedHashMap<String, Object>();
        body.put("offer", offer.value());
        body.put("entered", meeting.where().isPresent());
        meeting.where().ifPresent(point -> {
            body.put("enteredAt", point.enteredAt().toString());
            body.put("enteredFor", point.enteredFor().toString());
        });
        addNaming(body, request);
        body.put(
                "readings",
                meeting.readings().stream().map(MeetingResponses::reading).toList());
        body.put("readingsLeft", left(meeting));
        return body;
    }

    private static Map<String, Object> reading(Reading reading) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reader", reading.reader().value());
        body.put("purpose", reading.purpose().name());
        body.put("at", reading.at().toString());
        return body;
    }

    private static int left(Meeting meeting) {
        return Math.max(0, DisclosurePolicy.MOST_READINGS - meeting.readings().size());
    }
}
