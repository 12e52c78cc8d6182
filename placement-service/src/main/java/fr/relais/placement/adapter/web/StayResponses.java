package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.stay.Absence;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Care;
import fr.relais.placement.domain.stay.Review;
import fr.relais.placement.domain.stay.RightsInformation;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import fr.relais.placement.domain.stay.Task;
import org.jspecify.annotations.Nullable;

/**
 * A stay as its centre and as the coordinator see it. Of a transfer both see that there is one: the centre never where
 * to, and whoever receives her never where from (INV-14).
 */
final class StayResponses {

    private StayResponses() {}

    /** One line of the centre's list. */
    static Map<String, Object> line(Stay stay, Admission known, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("stay", known.ref().value());
        body.put("status", stay.status().name());
        body.put("unit", stay.unit().value());
        addTimes(body, stay.stage());
        body.put("tasks", tasks(stay.tasks(now)));
        return body;
    }

    /** The whole stay for its centre; once it is over, how it ended. */
    static Map<String, Object> whole(Stay stay, Admission known, Instant now) {
        var body = line(stay, known, now);
        if (stay.status() == StayStatus.PLANNED || stay.status() == StayStatus.ENDED) {
            return body;
        }
        addCare(body, stay.care());
        return body;
    }

    /** One stay for the coordinator: under the pseudonym of its request, with the centre. */
    static Map<String, Object> forCoordinator(Stay stay, Admission known, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", known.caseRef().value());
        body.put("status", stay.status().name());
        if (!known.centreCode().isEmpty()) {
            body.put("centre", known.centreCode());
        }
        body.put("departement", known.departement());
        body.put("unit", stay.unit().value());
        addTimes(body, stay.stage());
        body.put("tasks", tasks(stay.tasks(now)));
        return body;
    }

    private static void addTimes(Map<String, Object> body, StayStage stage) {
        if (stage instanceof StayStage.Planned planned) {
            body.put("expectedBy", planned.expectedBy().toString());
        } else if (stage instanceof StayStage.Lived lived) {
            body.put("arrivedAt", lived.arrivedAt().toString());
            if (lived.absence() != null) {
                body.put("absence", absence(lived.absence()));
            }
            if (lived.transfer() != null) {
                body.put("transferringSince", lived.transfer().since().toString());
            }
        } else if (stage instanceof StayStage.Over over) {
            put(body, "arrivedAt", over.arrivedAt());
            body.put("leftAt", over.leftAt().toString());
            body.put("destination", over.exit().name());
        }
    }

    private static Map<String, Object> absence(Absence absence) {
        var body = new LinkedHashMap<String, Object>();
        body.put("since", absence.since().toString());
        put(body, "expectedReturn", absence.expectedReturn());
        body.put("minor", absence.minor());
        return body;
    }

    private static void addCare(Map<String, Object> body, Care care) {
        body.put("reviews", care.reviews().stream().map(StayResponses::review).toList());
        put(body, "nextReviewOn", care.nextReviewOn());
        put(body, "identificationReviewOn", care.identificationOn());
        put(body, "transitionIn", care.transitionIn());
        body.put("rights", care.rights().stream().map(StayResponses::rights).toList());
        body.put("rightsToExplain", RequestResponses.names(care.rightsToExplain()));
        put(body, "inDangerSince", care.inDangerSince());
    }

    private static Map<String, Object> review(Review review) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", review.kind().name());
        body.put("heldOn", review.heldOn().toString());
        return body;
    }

    private static Map<String, Object> rights(RightsInformation told) {
        var body = new LinkedHashMap<String, Object>();
        body.put("families", RequestResponses.names(told.families()));
        body.put("language", told.language());
        body.put("interpreter", told.interpreter());
        body.put("toldOn", told.on().toString());
        return body;
    }

    private static List<Map<String, Object>> tasks(List<Task> tasks) {
        return tasks.stream().map(StayResponses::task).toList();
    }

    private static Map<String, Object> task(Task task) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", task.kind().name());
        body.put("since", task.due().toString());
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
