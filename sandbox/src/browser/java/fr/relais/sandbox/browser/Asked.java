package fr.relais.sandbox.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import org.awaitility.Awaitility;

/** A request of a mother with two children, which is withdrawn when its test is over. */
final class Asked implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REQUESTS = "/v1/placement-requests";

    private final Session referrer;
    private final String reference;

    private Asked(Session referrer, String reference) {
        this.referrer = referrer;
        this.reference = reference;
    }

    /** For tonight, anywhere. */
    static Asked tonight(ProcessSandbox sandbox, String account) {
        return of(sandbox, account, Map.of());
    }

    /** Who must stay here: what happens elsewhere in the country has nothing to do with this request. */
    static Asked near(ProcessSandbox sandbox, String account, String departement) {
        return near(sandbox, account, departement, Map.of());
    }

    /** The same, with these fields instead of the usual ones. */
    static Asked near(ProcessSandbox sandbox, String account, String departement, Map<String, ?> otherwise) {
        var request = new HashMap<String, Object>(
                Map.of("track", "LOCAL", "relocation", "LOCAL_ONLY", "localZones", List.of(departement)));
        request.putAll(otherwise);
        return of(sandbox, account, request);
    }

    /** With these fields instead of the usual ones. */
    static Asked of(ProcessSandbox sandbox, String account, Map<String, ?> otherwise) {
        var referrer = sandbox.as(account);
        var request = new HashMap<String, Object>(Map.of(
                "track", "EMERGENCY",
                "dangerTier", "HIGH",
                "household", family(1),
                "relocation", "NO_PREFERENCE",
                "agreement", Map.of("toBeLookedFor", true)));
        request.putAll(otherwise);
        return new Asked(referrer, referrer.post(REQUESTS, request).expect(201).text("reference"));
    }

    /** A mother with so many children, and an infant. */
    static Map<String, Object> family(int children) {
        var people = new ArrayList<Map<String, Object>>();
        people.add(person("ADULT", "ADULT"));
        people.add(person("INFANT", "MINOR"));
        for (var child = 0; child < children; child++) {
            people.add(person("CHILD", "MINOR"));
        }
        return Map.of("people", people);
    }

    private static Map<String, Object> person(String band, String status) {
        return Map.of("ageBand", band, "gender", "F", "ageStatus", status, "parentOfMinors", status.equals("ADULT"));
    }

    String reference() {
        return reference;
    }

    String status() {
        return referrer.get(REQUESTS + "/" + reference).expect(200).text("status");
    }

    void awaitStatus(String expected) {
        Awaitility.await("status " + expected)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> status().equals(expected));
    }

    /** She has said yes to the place that a centre has promised. */
    void agree() {
        awaitStatus("ACCEPTED");
        referrer.post(REQUESTS + "/" + reference + "/agreement", Map.of("agrees", true))
                .expect(200);
    }

    /** She comes by train, so many legs of an hour from then on, and somebody brings her. */
    void travels(Instant from, int legs) {
        var journey = new ArrayList<Map<String, String>>();
        for (var leg = 0; leg < legs; leg++) {
            var departure = from.plus(Duration.ofHours(leg));
            journey.add(Map.of(
                    "mode",
                    "TRAIN",
                    "departsAt",
                    departure.toString(),
                    "arrivesAt",
                    departure.plus(Duration.ofMinutes(50)).toString()));
        }
        referrer.post(
                        REQUESTS + "/" + reference + "/journey",
                        Map.of("legs", journey, "escort", "REFERRER", "payer", "REFERRER"))
                .expect(200);
    }

    /** What has come to its end already answers with a conflict, which is fine. */
    @Override
    public void close() {
        referrer.post(REQUESTS + "/" + reference + "/withdrawal", Map.of());
    }
}
