package fr.relais.placement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON as people and capacity-service write it. */
public final class Bodies {

    private Bodies() {}

    /** A woman alone who may go anywhere. */
    public static String request() {
        return request("\"NO_PREFERENCE\"", "[]");
    }

    /** A woman alone who must stay in one département; nothing else there, so that tests do not meet. */
    public static String requestIn(String departement) {
        return request("\"LOCAL_ONLY\"", "[\"" + departement + "\"]");
    }

    private static String request(String relocation, String localZones) {
        return """
                {"track":"EMERGENCY","dangerTier":"HIGH","relocation":%s,"localZones":%s,"departsFrom":"75",
                 "household":{"people":[{"ageBand":"ADULT","gender":"F","ageStatus":"ADULT","parentOfMinors":false}]},
                 "languages":[{"code":"fr","level":"BASIC"}],"needs":[],"wishes":["MEDIATION"],
                 "agreement":{"toBeLookedFor":true}}""".formatted(relocation, localZones);
    }

    /** A unit of beds for everyone; vacant ones are fresh for a day. */
    public static String centre(String centre, long version, String departement, String... states) {
        var beds = IntStream.range(0, states.length)
                .mapToObj(i -> bed("bed-" + i, states[i]))
                .collect(Collectors.joining(","));
        return """
                {"centre":"%s","organisation":"centre-%s","departement":"%s","status":"ACTIVE","version":%d,"units":[
                 {"unit":"unit-%s","mode":"PER_BED","durationClass":"SHORT","cots":0,
                  "publics":{"ageBands":["ADULT"],"genders":["F"],"householdTypes":["SINGLE"],"minorsAlone":false},
                  "features":[],"languages":["fr"],"beds":[%s]}]}""".formatted(centre, departement, departement, version, departement, beds);
    }

    private static String bed(String bed, String state) {
        return state.equals("VACANT")
                ? "{\"bed\":\"%s\",\"state\":\"VACANT\",\"freshUntil\":\"%s\"}"
                        .formatted(bed, Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS))
                : "{\"bed\":\"%s\",\"state\":\"%s\"}".formatted(bed, state);
    }
}
