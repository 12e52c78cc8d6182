package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom to invite, and how far each invitation is. */
class ProspectsTest {

    private static final TestCaller COORDINATOR = TestCaller.coordinator();

    private final RunningService service = RunningService.shared();
    private final String first = RegisterImportTest.number();
    private final String second = RegisterImportTest.number();

    @BeforeEach
    void twoProspects() {
        importing(RegisterImportTest.row(first, "CHRS A") + RegisterImportTest.row(second, "CHRS B"));
    }

    @Test
    void showsTheNumberOfOneAtATimeAndOfNoneInTheList() {
        var list = json(service.get(COORDINATOR, "/v1/prospects"), 200);
        var one = json(service.get(COORDINATOR, path(named("CHRS A"))), 200);

        assertThat(list.toString()).doesNotContain(first).doesNotContain(second);
        assertThat(one.path("finess").asString()).isEqualTo(first);
        assertThat(one.path("departement").asString()).isEqualTo("31");
    }

    @Test
    void remembersHowFarAnInvitationIsFromOneEditionToTheNext() {
        var prospect = named("CHRS A");
        json(mark(prospect, "{\"status\": \"CONTACTED\"}", "\"0\""), 200);

        importing(RegisterImportTest.row(first, "CHRS A BIS") + RegisterImportTest.row(second, "CHRS B"));

        assertThat(names("?status=CONTACTED")).containsExactly("CHRS A BIS");
        assertThat(names("?status=TO_CONTACT")).containsExactly("CHRS B");
        assertThat(names("?departement=976")).isEmpty();
        assertThat(named("CHRS A BIS")).isEqualTo(prospect);
    }

    @Test
    void marksOnlyTheVersionThatWasRead() {
        var prospect = named("CHRS A");

        assertThat(code(mark(prospect, "{\"status\": \"CONTACTED\"}", ""), 428)).isEqualTo("version-required");
        assertThat(code(mark(prospect, "{\"status\": \"CONTACTED\"}", "\"1\""), 412))
                .isEqualTo("stale-version");
        assertThat(json(mark(prospect, "{\"status\": \"CONTACTED\"}", "\"0\""), 200)
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(code(mark(prospect, "{\"status\": \"DECLINED\"}", "\"0\""), 412))
                .isEqualTo("stale-version");
        json(mark(prospect, "{\"status\": \"DECLINED\"}", "\"1\""), 200);
        assertThat(names("?status=DECLINED")).containsExactly("CHRS A");
    }

    @Test
    void linksAProspectToOneMemberAndShowsItNoMore() {
        var prospect = named("CHRS A");
        var other = named("CHRS B");
        var centre = centre("CHRS", "31");

        assertThat(mark(prospect, "{\"status\": \"MEMBER\"}")).isEqualTo("/centre required");
        assertThat(mark(prospect, member("a".repeat(26)))).isEqualTo("/centre unknown-code");
        assertThat(mark(prospect, member(centre("FLAT", "31")))).isEqualTo("/centre contradicts");
        assertThat(mark(prospect, member(centre("CHRS", "976")))).isEqualTo("/centre contradicts");
        assertThat(mark(prospect, "{\"status\": \"DECLINED\", \"centre\": \"" + centre + "\"}"))
                .isEqualTo("/centre contradicts");
        var marked = json(mark(prospect, member(centre), "\"0\""), 200);

        assertThat(marked.propertyNames()).containsExactlyInAnyOrder("prospect", "status", "version");
        assertThat(names("")).containsExactly("CHRS B");
        assertThat(code(service.get(COORDINATOR, path(prospect)), 404)).isEqualTo("not-found");
        assertThat(code(mark(other, member(centre), "\"0\""), 409)).isEqualTo("member-linked");
        json(mark(prospect, "{\"status\": \"CONTACTED\"}", "\"1\""), 200);
        assertThat(names("")).containsExactlyInAnyOrder("CHRS A", "CHRS B");
    }

    @Test
    void keepsNumbersInOneCollectionAndNoWayBackFromAMember() {
        var centre = centre("CHRS", "31");
        json(mark(named("CHRS A"), member(centre), "\"0\""), 200);

        var stored = everythingStored();

        assertThat(stored)
                .filteredOn(document -> document.contains(first))
                .isNotEmpty()
                .allMatch(document -> document.startsWith("finess_prospects"));
        assertThat(stored)
                .filteredOn(document -> document.contains(centre))
                .isNotEmpty()
                .allMatch(document -> document.startsWith("centres "));
    }

    @Test
    void pagesInOneOrder() {
        var page = json(service.get(COORDINATOR, "/v1/prospects?limit=1"), 200);
        var next = json(
                service.get(
                        COORDINATOR,
                        "/v1/prospects?limit=1&cursor=" + page.path("next").asString()),
                200);

        assertThat(List.of(name(page), name(next))).containsExactlyInAnyOrder("CHRS A", "CHRS B");
    }

    private static String name(JsonNode page) {
        return page.at("/prospects/0/name").asString();
    }

    private void importing(String rows) {
        var file = ("finess;x\n" + rows).getBytes(StandardCharsets.UTF_8);
        var preview = json(SentFile.send(COORDINATOR, "kind=FINESS", SentFile.CSV, file), 201);
        json(
                service.post(
                        COORDINATOR, "/v1/imports/" + preview.path("reference").asString() + "/application", ""),
                200);
    }

    private String named(String name) {
        return prospects("")
                .filter(prospect -> prospect.path("name").asString().equals(name))
                .map(prospect -> prospect.path("prospect").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String query) {
        return prospects(query)
                .map(prospect -> prospect.path("name").asString())
                .toList();
    }

    private Stream<JsonNode> prospects(String query) {
        return json(service.get(COORDINATOR, "/v1/prospects" + query), 200)
                .path("prospects")
                .valueStream();
    }

    private ResponseSpec mark(String prospect, String body, String version) {
        return service.put(COORDINATOR, path(prospect) + "/status", body, version);
    }

    private String mark(String prospect, String body) {
        var problem = json(mark(prospect, body, "\"0\""), 400);
        return problem.at("/errors/0/pointer").asString() + " "
                + problem.at("/errors/0/code").asString();
    }

    private static String member(String centre) {
        return "{\"status\": \"MEMBER\", \"centre\": \"%s\"}".formatted(centre);
    }

    private static String path(String prospect) {
        return "/v1/prospects/" + prospect;
    }

    private static String code(ResponseSpec response, int status) {
        return json(response, status).path("code").asString();
    }

    private String centre(String kind, String departement) {
        var body = "{\"organisation\": \"org-%s\", \"departement\": \"%s\", \"kind\": \"%s\"}"
                .formatted(UUID.randomUUID(), departement, kind);
        return NewCentre.registered(body).path("centre").asString();
    }

    /** Every document of the service's database, after the name of its collection. */
    private List<String> everythingStored() {
        var database = service.bean(MongoDatabase.class);
        return Flux.from(database.listCollectionNames())
                .concatMap(name -> Flux.from(database.getCollection(name).find())
                        .map(Document::toJson)
                        .map(document -> name + " " + document))
                .collectList()
                .block();
    }
}
