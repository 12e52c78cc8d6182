package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.minor.Mark;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.request.CaseFile;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A hand-over as child protection reads it: who needs protection, never from where or where to. */
final class MinorResponses {

    private final PlacementRequests requests;
    private final CaseFiles files;

    MinorResponses(PlacementRequests requests, CaseFiles files) {
        this.requests = requests;
        this.files = files;
    }

    static Map<String, Object> line(MinorHandOver handOver) {
        var answer = handOver.answer();
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", handOver.ref().value());
        body.put("departement", handOver.departement());
        body.put("openedAt", handOver.openedAt().toString());
        body.put("endsOn", handOver.endsOn().toString());
        body.put("renewals", answer.renewals().size());
        put(body, "acknowledgedAt", answer.acknowledged());
        if (answer.decision() != null) {
            body.put("decision", answer.decision().name());
        }
        put(body, "decidedAt", answer.decided());
        put(body, "administratorAskedAt", handOver.administrator().asked());
        put(body, "administratorDesignatedAt", handOver.administrator().designated());
        return body;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Mark mark) {
        if (mark != null) {
            body.put(field, mark.at().toString());
        }
    }

    /** With who they are, as soon as the request itself is stored. */
    Mono<Map<String, Object>> whole(MinorHandOver handOver) {
        return requests.find(handOver.request())
                .flatMap(found -> files.open(
                        handOver.request(), found.value().submission().file()))
                .map(file -> whole(handOver, file))
                .defaultIfEmpty(line(handOver));
    }

    private static Map<String, Object> whole(MinorHandOver handOver, CaseFile file) {
        var body = line(handOver);
        body.put("people", people(file));
        body.put(
                "languages",
                file.languages().stream()
                        .map(language -> language.code())
                        .sorted()
                        .toList());
        body.put("needs", file.needs().stream().map(Enum::name).sorted().toList());
        return body;
    }

    private static List<Map<String, String>> people(CaseFile file) {
        return file.household().people().stream().map(MinorResponses::person).toList();
    }

    private static Map<String, String> person(Person person) {
        var body = new LinkedHashMap<String, String>();
        body.put("ageBand", person.ageBand().name());
        body.put("gender", person.gender().name());
        body.put("ageStatus", person.ageStatus().name());
        return body;
    }
}
