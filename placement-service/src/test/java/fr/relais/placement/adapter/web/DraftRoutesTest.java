package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import fr.relais.placement.RegisterThatCanBeAway;
import fr.relais.placement.RunningPlacement;
import fr.relais.platform.reference.References;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.Drafting.PATH;
import static fr.relais.placement.adapter.web.Drafting.answers;
import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A case worker answers page after page, and nobody else sees it. */
class DraftRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final int PLACES = 10;

    private final TestCaller caller = worker("referrer-drafts");

    @AfterEach
    void theRegisterIsBack() {
        RegisterThatCanBeAway.away(false);
    }

    private static TestCaller worker(String organisation) {
        return new TestCaller("worker-" + UUID.randomUUID(), organisation, List.of("REFERRER"), List.of());
    }

    private static ResponseSpec begin(TestCaller caller, String body) {
        return Drafting.begin(SERVICE, caller, body);
    }

    private String begun() {
        return Drafting.begun(SERVICE, caller);
    }

    private ResponseSpec read(String draft) {
        return SERVICE.get(caller, PATH + "/" + draft);
    }

    private ResponseSpec replace(String draft, String version, String body) {
        return Drafting.replace(SERVICE, caller, draft, version, body);
    }

    private List<String> listed() {
        var list = json(SERVICE.get(caller, PATH)).path("drafts");
        return StreamSupport.stream(list.spliterator(), false)
                .map(line -> line.path("draft").stringValue())
                .toList();
    }

    private static String codeOf(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        return json(answer).path("code").stringValue();
    }

    @Test
    void isKeptAsItWasAnswered() {
        var said = "{\"people.ageBand\":[\"ADULT\",\"CHILD\",\"CHILD\"],\"departsFrom\":[\"2A\"],\"wishes\":[]}";

        var answer = begin(caller, "{\"answers\":" + said + "}");

        answer.expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");
        var draft = json(answer);
        var read = read(draft.path("draft").stringValue());
        read.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(json(read)).isEqualTo(draft);
        assertThat(draft.path("answers").toString()).isEqualTo(said);
        assertThat(draft.path("version").intValue()).isEqualTo(1);
        assertThat(moment(draft, "expiresAt"))
                .isEqualTo(moment(draft, "updatedAt").plus(Duration.ofDays(7)));
    }

    private static Instant moment(JsonNode draft, String field) {
        return Instant.parse(draft.path(field).stringValue());
    }

    @Test
    void thePageThatWasReadIsThePageThatIsReplaced() {
        var draft = begun();

        var next = replace(draft, "\"1\"", answers("tier", "HIGH"));

        next.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(json(read(draft)).path("answers").toString()).isEqualTo("{\"tier\":[\"HIGH\"]}");
        assertThat(codeOf(replace(draft, "\"1\"", answers("tier", "IMMINENT")), 412))
                .isEqualTo("stale-version");
        assertThat(codeOf(replace(draft, "", answers("tier", "IMMINENT")), 428)).isEqualTo("version-required");
        assertThat(json(read(draft)).path("answers").toString()).isEqualTo("{\"tier\":[\"HIGH\"]}");
    }

    @Test
    void theOneThatWasChangedLastIsFirstAndNoAnswerIsShown() {
        var first = begun();
        awaitAnotherMoment();
        var second = begun();
        assertThat(listed()).containsExactly(second, first);
        awaitAnotherMoment();

        replace(first, "\"1\"", answers("tier", "HIGH")).expectStatus().isOk();

        assertThat(listed()).containsExactly(first, second);
        json(SERVICE.get(caller, PATH))
                .path("drafts")
                .forEach(line -> assertThat(line.propertyNames()).containsExactly("draft", "updatedAt", "expiresAt"));
    }

    /** Time is kept in milliseconds. */
    private static void awaitAnotherMoment() {
        var now = Instant.now();
        await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(now.plusMillis(1)));
    }

    @Test
    void isThereForWhoBeganItAlone() {
        var draft = begun();
        var nobody = text(SERVICE.get(caller, PATH + "/" + "a".repeat(26)));
        var others = Stream.of(
                worker(caller.organisation()),
                new TestCaller(caller.subject(), "referrer-elsewhere", List.of("REFERRER"), List.of()),
                new TestCaller(caller.subject(), caller.organisation(), List.of("CENTRE"), List.of()),
                new TestCaller(caller.subject(), "", List.of("REFERRER"), List.of()),
                centre("centre-75"),
                coordinator(),
                auditor(),
                rapporteur());

        others.forEach(other -> {
            assertThat(text(SERVICE.get(other, PATH + "/" + draft))).isEqualTo(nobody);
            assertThat(text(Drafting.replace(SERVICE, other, draft, "\"1\"", answers("tier", "HIGH"))))
                    .isEqualTo(nobody);
            assertThat(text(Drafting.discard(SERVICE, other, draft))).isEqualTo(nobody);
            assertThat(text(SERVICE.get(other, PATH))).doesNotContain(draft);
        });

        assertThat(json(read(draft)).path("version").intValue()).isEqualTo(1);
    }

    private static String text(ResponseSpec answer) {
        return new String(RunningPlacement.bytes(answer)).replaceFirst("\"correlationId\":\"[^\"]*\"", "");
    }

    @Test
    void isGoneWhenItIsDiscarded() {
        var draft = begun();

        Drafting.discard(SERVICE, caller, draft)
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();

        read(draft).expectStatus().isNotFound();
        replace(draft, "\"1\"", answers("tier", "HIGH")).expectStatus().isNotFound();
        replace(draft, "\"2\"", answers("tier", "HIGH")).expectStatus().isNotFound();
        Drafting.discard(SERVICE, caller, draft).expectStatus().isNotFound();
        assertThat(listed()).isEmpty();
    }

    @Test
    void aRepeatMeetsTheSameDraft() {
        var key = UUID.randomUUID().toString();
        var first = json(SERVICE.post(caller, PATH, key, answers("tier", "HIGH")));
        var draft = first.path("draft").stringValue();

        assertThat(json(SERVICE.post(caller, PATH, key, answers("tier", "HIGH"))))
                .isEqualTo(first);
        assertThat(codeOf(SERVICE.post(caller, PATH, key, answers("tier", "LOW")), 422))
                .isEqualTo("command-reused");
        var colleague = json(SERVICE.post(worker(caller.organisation()), PATH, key, answers("tier", "HIGH")));
        assertThat(colleague.path("draft").stringValue()).hasSize(26).isNotEqualTo(draft);
        Drafting.discard(SERVICE, caller, draft).expectStatus().isNoContent();
        assertThat(codeOf(SERVICE.post(caller, PATH, key, answers("tier", "HIGH")), 422))
                .isEqualTo("command-reused");
        assertThat(listed()).isEmpty();
    }

    @Test
    void thereAreTenAndNoMoreHoweverManyAreBegunAtOnce() {
        var statuses = Flux.range(0, 2 * PLACES)
                .flatMap(
                        one -> Mono.fromCallable(() -> begin(caller, answers("number", "" + one))
                                        .returnResult(String.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        2 * PLACES)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(PLACES);
        var kept = listed();
        assertThat(kept).hasSize(PLACES).doesNotHaveDuplicates();
        assertThat(codeOf(begin(caller, answers("tier", "HIGH")), 409)).isEqualTo("too-many-drafts");
        begin(worker(caller.organisation()), answers("tier", "HIGH"))
                .expectStatus()
                .isCreated();
        Drafting.discard(SERVICE, caller, kept.get(4)).expectStatus().isNoContent();
        begin(caller, answers("tier", "HIGH")).expectStatus().isCreated();
        assertThat(codeOf(begin(caller, answers("tier", "HIGH")), 409)).isEqualTo("too-many-drafts");
    }

    @Test
    void isInTheRegisterBeforeItIsShown() {
        var draft = begun();
        var name = SERVICE.bean(References.class).referenceOf("audit " + caller.organisation(), draft);

        RegisterThatCanBeAway.away(true);
        var refused = read(draft);
        refused.expectStatus().is5xxServerError();
        assertThat(text(refused)).doesNotContain("EMERGENCY");
        RegisterThatCanBeAway.away(false);
        read(draft).expectStatus().isOk();

        assertThat(RegisterThatCanBeAway.about(name)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo(caller.subject());
            assertThat(entry.action()).isEqualTo("GET:/v1/drafts/{draft}");
        });
    }
}
