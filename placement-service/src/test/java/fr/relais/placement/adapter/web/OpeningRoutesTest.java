package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.Bodies;
import fr.relais.placement.RegisterThatCanBeAway;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.retention.Cases;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.reference.References;
import fr.relais.testing.TestCaller;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two people of two organisations break the glass over one case. */
class OpeningRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller ASKER = referrer("referrer-at-the-door");
    private static final TestCaller SECOND = centre("centre-on-the-phone");
    private static final String REASON = "{\"reason\":\"REFERRER_UNREACHABLE\"}";

    @AfterEach
    void theRegisterIsBack() {
        RegisterThatCanBeAway.away(false);
    }

    private static ResponseSpec ask(TestCaller caller, String request) {
        return SERVICE.post(caller, "/v1/placement-requests/" + request + "/openings", REASON);
    }

    private static String asked(String request) {
        var answer = ask(ASKER, request);
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    private static ResponseSpec countersign(TestCaller caller, String opening) {
        return SERVICE.post(caller, "/v1/openings/" + opening + "/countersignature", "{}");
    }

    private static ResponseSpec read(TestCaller caller, String opening) {
        return SERVICE.post(caller, "/v1/openings/" + opening + "/readings", "{}");
    }

    private static String opened(String request) {
        var opening = asked(request);
        countersign(SECOND, opening).expectStatus().isOk();
        return opening;
    }

    private static String codeOf(ResponseSpec answer) {
        return json(answer).path("code").stringValue();
    }

    private static List<JsonNode> toReview(String opening) {
        var list = json(SERVICE.get(coordinator(), "/v1/coordination/openings")).path("openings");
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path("reference").stringValue().equals(opening))
                .toList();
    }

    @Test
    void twoAreToldTheStatusAndTheRegionAndNothingElse() {
        var her = Living.expectedIn("16");
        var opening = asked(her.request());

        assertThat(codeOf(read(ASKER, opening))).isEqualTo("opening-not-agreed");
        assertThat(codeOf(countersign(ASKER, opening))).isEqualTo("second-organisation-needed");
        countersign(SECOND, opening).expectStatus().isOk();

        var told = json(read(ASKER, opening));
        assertThat(told.path("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(told.path("region"))
                .isEqualTo(her.readRequest().path("region"))
                .isNotEmpty();
        assertThat(new TreeSet<>(told.propertyNames()))
                .containsExactly("countersignedBefore", "openUntil", "reference", "region", "stage", "status");
        assertThat(told.toString()).doesNotContain("centre-16", her.stay(), "referrer-stays");
    }

    @Test
    void whileSheIsLookedForTheRegionIsNotThere() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-stays","kind":"ASSOCIATION","departement":"75"}""");
        var centre = UUID.randomUUID().toString();
        SERVICE.announce(centre, 1, Bodies.centre(centre, 1, "44", "VACANT"));
        var submitted = SERVICE.post(referrer("referrer-stays"), "/v1/placement-requests", Bodies.requestIn("44"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(SERVICE.get(centre("centre-44"), "/v1/offers"))
                                .path("offers")
                                .size()
                        == 1);
        var opening = opened(json(submitted).path("reference").stringValue());

        var told = json(read(ASKER, opening));

        assertThat(told.path("status").stringValue()).isEqualTo("SEARCHING");
        assertThat(told.has("region")).isFalse();
    }

    @Test
    void isForWhoAskedAlone() {
        var opening = opened(Living.expectedIn("21").request());

        assertThat(codeOf(read(SECOND, opening))).isEqualTo("not-found");
        assertThat(codeOf(read(
                        new TestCaller("colleague", ASKER.organisation(), List.of("REFERRER"), List.of()), opening)))
                .isEqualTo("not-found");
        SERVICE.post(coordinator(), "/v1/openings/" + opening + "/readings", "{}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void everybodyConcernedIsTold() {
        var her = Living.expectedIn("30");

        var opening = opened(her.request());

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(NoticesOnTopic.naming(her.request())).anyMatch(text -> text.contains("\"CASE_OPENED\""));
            assertThat(NoticesOnTopic.naming(her.stay())).anyMatch(text -> text.contains("\"CASE_OPENED\""));
            assertThat(NoticesOnTopic.naming(opening))
                    .anyMatch(text -> text.contains("\"OPENING_TO_REVIEW\"") && text.contains("\"on-call\""));
        });
    }

    @Test
    void theThirdOfAMonthIsAnAlarm() {
        var her = Living.expectedIn("34");
        opened(her.request());
        opened(her.request());

        var third = opened(her.request());

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(NoticesOnTopic.naming(third))
                        .anyMatch(text -> text.contains("\"OPENINGS_TOO_MANY\"")));
    }

    @Test
    void isInTheRegisterBeforeItIsTold() {
        var opening = opened(Living.expectedIn("37").request());
        var name = SERVICE.bean(References.class).referenceOf("audit " + ASKER.organisation(), opening);

        RegisterThatCanBeAway.away(true);
        var refused = read(ASKER, opening);

        refused.expectStatus().is5xxServerError();
        assertThat(new String(RunningPlacement.bytes(refused), StandardCharsets.UTF_8))
                .doesNotContain("CONFIRMED", "region");
        assertThat(RegisterThatCanBeAway.about(name)).isEmpty();

        RegisterThatCanBeAway.away(false);
        read(ASKER, opening).expectStatus().isOk();

        assertThat(RegisterThatCanBeAway.about(name)).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(ASKER.subject());
            assertThat(entry.action()).isEqualTo("POST:/v1/openings/{reference}/readings");
        });
    }

    @Test
    void aCoordinatorWhoWasNeitherLooksAtItAndItIsOver() {
        var opening = opened(Living.expectedIn("42").request());
        SERVICE.post(ASKER, "/v1/openings/" + opening + "/readings", "read-once", "{}")
                .expectStatus()
                .isOk();
        assertThat(toReview(opening)).singleElement().satisfies(line -> {
            assertThat(line.path("reason").stringValue()).isEqualTo("REFERRER_UNREACHABLE");
            assertThat(line.path("askedBy").stringValue()).isEqualTo(ASKER.organisation());
            assertThat(line.path("agreedBy").stringValue()).isEqualTo(SECOND.organisation());
        });

        SERVICE.post(
                        coordinator(),
                        "/v1/coordination/openings/" + opening + "/review",
                        "{\"verdict\":\"NOT_JUSTIFIED\"}")
                .expectStatus()
                .isOk();

        assertThat(toReview(opening)).isEmpty();
        assertThat(codeOf(read(ASKER, opening))).isEqualTo("opening-over");
        assertThat(codeOf(SERVICE.post(ASKER, "/v1/openings/" + opening + "/readings", "read-once", "{}")))
                .isEqualTo("opening-over");
    }

    @Test
    void thereIsNoneOfACaseThatNobodyKnows() {
        ask(ASKER, "a".repeat(26)).expectStatus().isNotFound();
        ask(coordinator(), Living.expectedIn("59").request()).expectStatus().isNotFound();
    }

    @Test
    void isErasedWithTheCase() {
        var her = Living.expectedIn("62");
        opened(her.request());
        var request = SERVICE.bean(PlacementRequests.class)
                .findForReferrer(new Reference(her.request()))
                .map(found -> found.value().id())
                .block();

        SERVICE.bean(Cases.class).delete(request).block();

        assertThat(openingsOf(request)).isZero();
    }

    private static long openingsOf(RequestId request) {
        return Mono.from(SERVICE.bean(MongoDatabase.class)
                        .getCollection("openings")
                        .countDocuments(new Document("lookup.request", request.toString())))
                .block();
    }
}
