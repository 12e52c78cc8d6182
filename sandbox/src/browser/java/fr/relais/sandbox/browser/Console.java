package fr.relais.sandbox.browser;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.demo.DemoNetwork;
import org.awaitility.Awaitility;

/** The one Relais with the demo network, and the one browser, that all tests of this JVM share. */
final class Console {

    /** The link to an offer that waits for an answer, in the list of offers. */
    static final String OPEN_OFFER = "#offers li:has(.tag.wait) a";

    /** Who has signed in when all began. */
    static final String EARLY = "referrer-13";

    /** So long a sign-in counts as one of just now, and a little more. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5).plusSeconds(10);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Console SHARED = new Console();

    private final Chromium chromium = Chromium.start();
    private final ProcessSandbox sandbox = ProcessSandbox.start();
    private final Map<Boolean, Visitor> early = new HashMap<>();
    private final Instant begun;
    private String quarter = "";

    private Console() {
        new DemoNetwork(sandbox.api()).load();
        for (var look : List.of(Look.PHONE, Look.PHONE.withoutScripts())) {
            early.put(look.scripts(), visitor(look).signIn(EARLY));
        }
        begun = Instant.now();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            chromium.close();
            sandbox.close();
        }));
    }

    static Console shared() {
        return SHARED;
    }

    Visitor visitor(Look look) {
        return Visitor.of(chromium, gateway(), look);
    }

    ProcessSandbox sandbox() {
        return sandbox;
    }

    private URI gateway() {
        return sandbox.gateway();
    }

    /** A request for tonight, anywhere, that is open until it is closed. */
    Asked ask(String account) {
        return Asked.tonight(sandbox, account);
    }

    /** A flat for a family that takes people until it is closed. */
    Flat flat() {
        return Flat.open(sandbox, Flat.BEDS);
    }

    /** The same, with so many beds. */
    Flat flat(int beds) {
        return Flat.open(sandbox, beds);
    }

    /** The offer that waits for an answer, and the centre that has it. */
    OpenOffer whoIsAsked() {
        return OpenOffer.anywhere(sandbox);
    }

    /** Waits until {@link #EARLY} is no longer somebody who has just signed in: in a run of all tests she is not. */
    Visitor whoSignedInBefore(Look look) {
        var left = Duration.between(Instant.now(), begun.plus(JUST_NOW));
        var visitor = Objects.requireNonNull(early.get(look.scripts()));
        visitor.page().waitForTimeout(Math.max(0, left.toMillis()));
        return visitor;
    }

    /** Waits until the search for so many households of so many has come to its end: nothing suits, and they wait. */
    void awaitThatNothingSuits(int people, int households) {
        var coordinator = sandbox.as("coordinator");
        Awaitility.await("nothing suits")
                .pollInSameThread()
                .until(() -> coordinator
                                .get("/v1/coordination/requests?limit=200")
                                .expect(200)
                                .body()
                                .path("requests")
                                .valueStream()
                                .filter(one -> one.path("people").asInt(0) == people
                                        && one.path("status").asString("").equals("WAITING"))
                                .count()
                        >= households);
    }

    /** Lets hours pass; then every centre says that nothing has changed, so that the country is as it was. */
    void pass(Duration time) {
        sandbox.forward(time);
        for (var account : Accounts.demo()) {
            if (account.roles().contains("CENTRE")) {
                confirm(sandbox.as(account.account()));
            }
        }
    }

    private static void confirm(Session centre) {
        centre.get("/v1/centres")
                .expect(200)
                .body()
                .path("centres")
                .valueStream()
                .forEach(one -> {
                    var path = "/v1/centres/" + one.path("centre").asString("");
                    centre.post(path + "/confirmations", Map.of());
                });
    }

    /** What the services take for now. */
    Instant now() {
        return Instant.parse(
                sandbox.as("coordinator").get("/v1/capacity").expect(200).text("at"));
    }

    /** The name of a quarter whose figures are published. */
    synchronized String published() {
        if (quarter.isEmpty()) {
            quarter = PublishedQuarter.in(sandbox);
        }
        return quarter;
    }

    /**
     * As it is written into a field for a moment: so long from what the services take for now, in the time of Paris.
     */
    String moment(Duration fromNow) {
        return LocalDateTime.ofInstant(now().plus(fromNow), PARIS)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
