package fr.relais.gateway.console.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.gateway.console.request.Step.Fields;

/** Makes of answers what {@code POST /v1/placement-requests} takes. */
final class Submission {

    private static final List<String> OF_AGE = List.of("ADULT", "SENIOR");
    private static final String FLUENT = "FLUENT";

    private static final Map<String, Step> ASKED_ON = Map.ofEntries(
            Map.entry("track", Step.WHEN),
            Map.entry("dangerTier", Step.WHEN),
            Map.entry("household", Step.WHO),
            Map.entry("relocation", Step.WHERE),
            Map.entry("dangerZones", Step.WHERE),
            Map.entry("localZones", Step.WHERE),
            Map.entry("oceanCrossing", Step.WHERE),
            Map.entry("departsFrom", Step.WHERE),
            Map.entry("needs", Step.NEEDS),
            Map.entry("wishes", Step.NEEDS),
            Map.entry("languages", Step.NEEDS),
            Map.entry("agreement", Step.CHECK));

    private Submission() {}

    static Map<String, Object> of(Answers answers) {
        var body = new LinkedHashMap<String, Object>();
        body.put("track", answers.one(Fields.TRACK).orElse(""));
        body.put("dangerTier", answers.one(Fields.TIER).orElse(""));
        body.put("household", Map.of("people", people(answers)));
        body.put(
                "relocation",
                isLocal(answers) ? "LOCAL_ONLY" : answers.one(Fields.RELOCATION).orElse(""));
        body.put("dangerZones", answers.all(Fields.ZONES).stream().distinct().toList());
        body.put(
                "localZones",
                isLocal(answers) ? answers.all(Fields.LOCAL).stream().distinct().toList() : List.of());
        body.put("oceanCrossing", answers.one(Fields.OCEAN).isPresent());
        answers.one(Fields.FROM).ifPresent(from -> body.put("departsFrom", from));
        body.put("needs", answers.all(Fields.NEEDS));
        body.put("wishes", answers.all(Fields.WISHES));
        body.put(
                "languages",
                answers.all(Fields.LANGUAGES).stream()
                        .distinct()
                        .map(code -> Map.of("code", code, "level", FLUENT))
                        .toList());
        body.put(
                "agreement",
                Map.of("toBeLookedFor", answers.one(Fields.AGREEMENT).isPresent()));
        return body;
    }

    /** The page where a member of the body is asked for. */
    static Optional<Step> step(String pointer) {
        var members = pointer.split("/", 3);
        return Optional.ofNullable(members.length < 2 ? null : ASKED_ON.get(members[1]));
    }

    static boolean isLocal(Answers answers) {
        return answers.has(Fields.TRACK, "LOCAL");
    }

    /** The household, one by one. */
    static List<Map<String, Object>> people(Answers answers) {
        var people = new ArrayList<Map<String, Object>>();
        for (var band : Fields.BANDS) {
            for (var gender : Fields.GENDERS) {
                var count = answers.count(Fields.people(band, gender));
                for (int one = 0; one < count; one++) {
                    people.add(person(band, gender, answers));
                }
            }
        }
        return people;
    }

    private static Map<String, Object> person(String band, String gender, Answers answers) {
        var isPresumed = band.equals(Fields.PRESUMED);
        var isOfAge = OF_AGE.contains(band);
        return Map.of(
                "ageBand",
                isPresumed ? "MINOR" : band,
                "gender",
                gender,
                "ageStatus",
                isPresumed ? "MINOR_PRESUMED" : isOfAge ? "ADULT" : "MINOR",
                "parentOfMinors",
                isOfAge && answers.one(Fields.PARENT).isPresent());
    }
}
