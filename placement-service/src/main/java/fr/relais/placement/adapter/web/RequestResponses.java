package fr.relais.placement.adapter.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.placement.domain.territory.ToldAreas;

/**
 * A request as its referrer sees it. While the search goes on the answer has the same bytes whatever happens inside,
 * but for reference and times: no version, no deadline, no count, no reason.
 */
final class RequestResponses {

    /** To call at once, on every request; whatever the platform does. */
    private static final List<Map<String, String>> FALLBACK = List.of(
            number("115", "EMERGENCY_SHELTER"),
            number("17", "POLICE"),
            number("112", "EMERGENCY"),
            number("119", "CHILD_PROTECTION"));

    private final Territory territory;
    private final ToldAreas areas;

    RequestResponses(Territory territory) {
        this.territory = territory;
        areas = new ToldAreas(territory);
    }

    private static Map<String, String> number(String number, String service) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("number", number);
        entry.put("service", service);
        return entry;
    }

    /** The answer to a submission. */
    Map<String, Object> submitted(PlacementRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", request.submission().referrerRef().value());
        body.put("status", request.outward().name());
        body.put("householdRef", request.submission().household().value());
        body.put("fallback", FALLBACK);
        return body;
    }

    /** One line of a list: of a request by which no place was found that could be told of. */
    Map<String, Object> line(PlacementRequest request) {
        var body = submitted(request);
        body.remove("fallback");
        var submission = request.submission();
        body.put("track", submission.track().name());
        body.put("dangerTier", submission.tier().name());
        body.put("people", submission.people());
        body.put("submittedAt", submission.submittedAt().toString());
        addTransfer(body, request);
        return body;
    }

    /** Whether its answers tell of a place: from the centre's binding yes to the end of the stay. */
    static boolean tellsOfAPlace(PlacementRequest request) {
        return request.outward() != OutwardStatus.SEARCHING
                && request.liveOffer().isPresent();
    }

    /** One line of a list, with what the referrer confided beside it. */
    Map<String, Object> line(PlacementRequest request, CaseFile file) {
        var body = line(request);
        addRegion(body, request, file);
        return body;
    }

    /** What the referrer said of it, and nothing of what became of it. */
    private static void addTransfer(Map<String, Object> body, PlacementRequest request) {
        var transfer = request.ties().transfer();
        if (transfer != null && transfer.reason().said()) {
            var said = new LinkedHashMap<String, Object>();
            said.put("of", transfer.fromRef().value());
            said.put("reason", transfer.reason().name());
            body.put("transfer", said);
        }
    }

    /** The whole request with what the referrer confided. */
    Map<String, Object> whole(PlacementRequest request, CaseFile file) {
        var body = line(request, file);
        PresentResponses.addPresent(body, request);
        PreparationResponses.addInterview(body, request.stage());
        PreparationResponses.addThinking(body, request);
        CourseResponses.addCourse(body, request.stage());
        MeetingResponses.addNaming(body, request);
        addConfided(body, file);
        return body;
    }

    /** While accounts of the organisation may be in wrong hands: what it confided itself, and nothing of the place. */
    Map<String, Object> withoutPlace(PlacementRequest request, CaseFile file) {
        var body = line(request);
        body.put("viewing", "PAUSED");
        addConfided(body, file);
        return body;
    }

    private static void addConfided(Map<String, Object> body, CaseFile file) {
        body.put("household", household(file.household()));
        body.put("relocation", file.relocation().name());
        body.put("dangerZones", sorted(file.dangerZones()));
        body.put("localZones", sorted(file.localZones()));
        body.put("oceanCrossing", file.oceanCrossing());
        body.put("departsFrom", file.departsFrom());
        body.put("needs", names(file.needs()));
        body.put("wishes", names(file.wishes()));
        body.put("languages", languages(file.languages()));
        body.put("fallback", FALLBACK);
    }

    /** The région, or the régions one of which it is: no closer, whatever part of them the search had left. */
    private void addRegion(Map<String, Object> body, PlacementRequest request, CaseFile file) {
        if (!tellsOfAPlace(request)) {
            return;
        }
        var told = request.liveOffer()
                .map(offer -> areas.around(offer.candidate().departement(), file.reach(territory)))
                .orElse(List.of());
        if (told.size() == 1) {
            body.put("region", told.get(0));
        } else if (!told.isEmpty()) {
            body.put("regions", told);
        }
    }

    private static Map<String, Object> household(Household household) {
        return Map.of(
                "people",
                household.people().stream().map(RequestResponses::person).toList());
    }

    private static Map<String, Object> person(Person person) {
        var body = new LinkedHashMap<String, Object>();
        body.put("ageBand", person.ageBand().name());
        body.put("gender", person.gender().name());
        body.put("ageStatus", person.ageStatus().name());
        body.put("parentOfMinors", person.parentOfMinors());
        return body;
    }

    static List<Map<String, Object>> languages(List<Language> languages) {
        return languages.stream().map(RequestResponses::language).toList();
    }

    private static Map<String, Object> language(Language language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", language.code());
        body.put("level", language.level().name());
        return body;
    }

    static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
