package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;

/** Makes what the role matrix is asked about, each as the values of the names in its path. */
final class MatrixThings {

    private static final RunningService SERVICE = RunningService.shared();
    private static final int PROSPECTS = 12;

    private final TestCaller manager;
    private final Iterator<String> prospects;

    /** @param manager whose organisation the things are */
    MatrixThings(TestCaller manager) {
        this.manager = manager;
        this.prospects = importProspects();
    }

    /** One who has asked to join. */
    Map<String, String> applicant() {
        var applied =
                SERVICE.post(manager, "/v1/centres/applications", "{\"departement\": \"44\", \"kind\": \"CHRS\"}");
        return values(json(applied, 201).path("centre").asString());
    }

    /** One with a unit of four beds of which two are vacant. */
    Map<String, String> member() {
        var registration = """
                {"organisation": "%s", "departement": "31", "kind": "CHRS",
                 "convention": {"capacity": {"kind": "QUOTA", "admissions": 9}}}""".formatted(manager.organisation());
        var centre = values(NewCentre.registered(registration).path("centre").asString());
        var units = "/v1/centres/" + centre.get("centre") + "/units";
        var body = NewCentre.UNIT.replace("\"capacity\": 2", "\"capacity\": 4");
        centre.put(
                "unit",
                json(SERVICE.post(manager, units, body), 201).path("unit").asString());
        json(SERVICE.post(manager, units + "/" + centre.get("unit") + "/vacancies", "{\"beds\": 2}"), 200);
        centre.put("version", "4");
        return centre;
    }

    Map<String, String> withLink() {
        var centre = member();
        var links = "/v1/centres/" + centre.get("centre") + "/confirmation-links";
        centre.put(
                "token",
                json(SERVICE.post(COORDINATOR, links, ""), 201).path("token").asString());
        return centre;
    }

    /** A centre that has left for good, with a link that was good till then. */
    Map<String, String> closed() {
        var centre = withLink();
        json(SERVICE.post(COORDINATOR, "/v1/centres/" + centre.get("centre") + "/closure", "{}"), 200);
        centre.put("version", Long.toString(version(centre)));
        return centre;
    }

    private long version(Map<String, String> centre) {
        return json(SERVICE.get(COORDINATOR, "/v1/centres/" + centre.get("centre")), 200)
                .path("version")
                .asLong();
    }

    /** As services name it, with a hold that nobody has placed yet. */
    Map<String, String> holdable() {
        var centre = member();
        centre.put("centre", centre.get("id"));
        centre.put("hold", UUID.randomUUID().toString());
        return centre;
    }

    Map<String, String> held() {
        var centre = holdable();
        var body = "{\"unit\": \"%s\", \"people\": 1, \"clock\": \"ORIENTED\"}".formatted(centre.get("unit"));
        json(SERVICE.put(PLACEMENT, holdPath(centre), body, ""), 200);
        return centre;
    }

    Map<String, String> released() {
        var centre = held();
        json(SERVICE.post(PLACEMENT, holdPath(centre) + "/release", "{\"cause\": \"WITHDRAWN\"}"), 200);
        return centre;
    }

    private static String holdPath(Map<String, String> centre) {
        return "/internal/v1/centres/" + centre.get("centre") + "/holds/" + centre.get("hold");
    }

    /** Two files at once are as many as an organisation may send. */
    synchronized Map<String, String> previewed() {
        var file = ("centre;free\n" + member().get("centre") + ";1\n").getBytes(StandardCharsets.UTF_8);
        var preview = json(SentFile.send(manager, "kind=AVAILABILITY", SentFile.CSV, file), 201);
        return new HashMap<>(Map.of("import", preview.path("reference").asString()));
    }

    Map<String, String> applied() {
        var sent = previewed();
        json(SERVICE.post(manager, "/v1/imports/" + sent.get("import") + "/application", "{}"), 200);
        return sent;
    }

    /** One of the register that nobody else was given here. */
    synchronized Map<String, String> prospect() {
        return new HashMap<>(Map.of("prospect", prospects.next(), "version", "0"));
    }

    /** One that has become a member. */
    Map<String, String> linked() {
        var prospect = prospect();
        var body = "{\"status\": \"MEMBER\", \"centre\": \"%s\"}".formatted(member().get("centre"));
        json(SERVICE.put(COORDINATOR, "/v1/prospects/" + prospect.get("prospect") + "/status", body, "\"0\""), 200);
        prospect.put("version", "1");
        return prospect;
    }

    private static Iterator<String> importProspects() {
        var rows = new StringBuilder("finess;x\n");
        for (var number = 0; number < PROSPECTS; number++) {
            rows.append(RegisterImportTest.row(RegisterImportTest.number(), "MATRIX " + number));
        }
        var file = rows.toString().getBytes(StandardCharsets.UTF_8);
        var preview = json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file), 201);
        var reference = preview.path("reference").asString();
        json(SERVICE.post(COORDINATOR, "/v1/imports/" + reference + "/application", ""), 200);
        return json(SERVICE.get(COORDINATOR, "/v1/prospects"), 200)
                .path("prospects")
                .valueStream()
                .map(MatrixThings::named)
                .toList()
                .iterator();
    }

    private static String named(JsonNode prospect) {
        return prospect.path("prospect").asString();
    }

    /** As people know it and, under {@code id}, as services do. */
    private static Map<String, String> values(String centre) {
        var parts = NewCentre.holdPath(centre, UUID.randomUUID()).split("/");
        return new HashMap<>(Map.of("centre", centre, "id", parts[4], "version", "1"));
    }
}
