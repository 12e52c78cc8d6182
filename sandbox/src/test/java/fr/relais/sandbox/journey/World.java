package fr.relais.sandbox.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Coordinations;
import fr.relais.sandbox.journey.Association.Request;
import fr.relais.sandbox.launch.Service;
import tools.jackson.databind.JsonNode;

/**
 * The small network of centres and associations of one test. Afterwards its requests are withdrawn and its centres
 * suspended, so that they are no part of any other test's country.
 */
final class World implements AutoCloseable {

    private static final int AT_ONCE = 16;

    private final RunningRelais relais;
    private final Coordinator coordinator;
    private final List<Centre> centres = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();

    World(RunningRelais relais) {
        this.relais = relais;
        var session = relais.as("coordinator");
        this.coordinator = new Coordinator(session, Inbox.of(session));
    }

    Coordinator coordinator() {
        return coordinator;
    }

    /** An association that no other of this test is. */
    Association association() {
        return association(relais.nextAssociation());
    }

    /** That association of the demo network, which another test may be too. */
    Association association(String organisation) {
        return association(relais.association(organisation));
    }

    /** All associations there are accounts for. */
    List<Association> everyAssociation() {
        return Stream.generate(this::association).limit(relais.associations()).toList();
    }

    private Association association(JsonNode seed) {
        var body = Map.of(
                "organisation", seed.path("organisation").asString(""),
                "kind", seed.path("kind").asString(""),
                "departement", seed.path("departement").asString(""));
        coordinator
                .session()
                .post("/v1/organisations", body, "journey-" + body.get("organisation"))
                .expect(201);
        var referrer = relais.as(seed.path("account").asString(""));
        var association = new Association(
                referrer, body.get("organisation"), body.get("departement"), Inbox.of(referrer), new ArrayList<>());
        associations.add(association);
        return association;
    }

    /** A new centre with a manager whom no other centre of this test has. */
    Centre centre(String departement) {
        return centre(departement, Map.of("capacity", Map.of("kind", "DEDICATED")));
    }

    /** The same, on the terms of a convention. */
    Centre centre(String departement, Map<String, ?> convention) {
        return centre(departement, "ACSE_PARTNER", convention);
    }

    /** Where children may live without their parents. */
    Centre childFacility(String departement) {
        return centre(departement, "CHILD_FACILITY", Map.of("capacity", Map.of("kind", "DEDICATED")));
    }

    private Centre centre(String departement, String kind, Map<String, ?> convention) {
        var number = relais.nextManager();
        var organisation = "centre-org-%02d".formatted(number);
        var body = Map.of(
                "organisation", organisation, "departement", departement, "kind", kind, "convention", convention);
        var code = new Coordinations(coordinator.session(), relais.as("coordinator-03"))
                .register(body, UUID.randomUUID().toString())
                .text("centre");
        var manager = relais.as("centre-%02d".formatted(number));
        var centre = new Centre(manager, organisation, departement, code, Inbox.of(manager));
        centres.add(centre);
        return centre;
    }

    /** A département in which no other test has a centre. */
    String departement() {
        return relais.nextDepartement();
    }

    Session as(String account) {
        return relais.as(account);
    }

    RelaisApi api() {
        return relais.api();
    }

    /** What the services take for now. */
    Instant now() {
        return Instant.parse(
                coordinator.session().get("/v1/capacity").expect(200).text("at"));
    }

    /** Puts the clock of all services forward. */
    void pass(Duration time) {
        relais.forward(time);
    }

    void kill(Service service) {
        relais.kill(service);
    }

    void restart(Service service) {
        relais.restart(service);
    }

    String brokerAddress() {
        return relais.sandbox().brokerAddress();
    }

    /** Does all of it at once, as far as there are hands; answers what came of each, in their order. */
    static <T> List<T> atOnce(int hands, List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(hands);
        try {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() throws Exception {
        relais.heal();
        centres.forEach(centre ->
                Patience.insist(() -> coordinator.session().post(centre.path() + "/suspension", Map.of())));
        var requests = associations.stream()
                .flatMap(association -> association.submitted().stream())
                .toList();
        atOnce(
                AT_ONCE,
                requests.stream().<Callable<Object>>map(World::withdrawal).toList());
    }

    /** What has come to its end already answers with a conflict, which is fine. */
    private static Callable<Object> withdrawal(Request request) {
        return () -> Patience.insist(request::withdraw);
    }
}
