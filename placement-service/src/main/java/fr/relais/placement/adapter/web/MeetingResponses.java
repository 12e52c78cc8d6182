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

    /** For the referrer: that somebody is named, and not who: nobody is named under a name that could be shown. */
    static void addEscort(Map<String, Object> body, PlacementRequest request) {
        if (Disclosing.over(request).meeting().named().isPresent()) {
            body.put("escortNamed", true);
        }
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
        meeting.named().ifPresent(escort -> body.put("namedReader", escort.value()));
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
