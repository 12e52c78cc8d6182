package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Account;
import fr.relais.sandbox.demo.Accounts;

/** A request of a mother with two children for tonight, which is withdrawn when its test is over. */
final class Asked implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProcessSandbox sandbox;
    private final Session referrer;
    private final String reference;

    private Asked(ProcessSandbox sandbox, Session referrer, String reference) {
        this.sandbox = sandbox;
        this.referrer = referrer;
        this.reference = reference;
    }

    static Asked by(ProcessSandbox sandbox, String account) {
        var referrer = sandbox.as(account);
        var request = Map.of(
                "track", "EMERGENCY",
                "dangerTier", "HIGH",
                "household", Map.of("people", List.of(person("ADULT", "ADULT"), person("CHILD", "MINOR"), person("INFANT", "MINOR"))),
                "relocation", "NO_PREFERENCE",
                "agreement", Map.of("toBeLookedFor", true));
        var answer = referrer.post("/v1/placement-requests", request).expect(201);
        return new Asked(sandbox, referrer, answer.text("reference"));
    }

    private static Map<String, Object> person(String band, String status) {
        return Map.of("ageBand", band, "gender", "F", "ageStatus", status);
    }

    /** The account of the centre that has an offer to answer; there is one, as no other request is open. */
    String whoIsAsked() {
        return whoIsAsked(sandbox);
    }

    static String whoIsAsked(ProcessSandbox sandbox) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = centres().stream().filter(centre -> isAsked(sandbox, centre)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no centre is asked");
    }

    private static boolean isAsked(ProcessSandbox sandbox, String account) {
        var offers = sandbox.as(account).get("/v1/offers").expect(200).body().path("offers");
        return offers.valueStream().anyMatch(offer -> offer.path("status").asString("").equals("OPEN"));
    }

    private static List<String> centres() {
        return Accounts.demo().stream()
                .filter(account -> account.roles().contains("CENTRE"))
                .map(Account::account)
                .toList();
    }

    boolean isStillOpen() {
        return referrer.get("/v1/placement-requests/" + reference)
                .expect(200)
                .text("status")
                .equals("SEARCHING");
    }

    @Override
    public void close() {
        referrer.post("/v1/placement-requests/" + reference + "/withdrawal", Map.of());
    }
}
