package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.retention.Cases;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A centre asks one thing before it answers; the coordinator answers it, and the referrer learns nothing. */
class QuestionRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String COT = "{\"code\":\"COT\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @BeforeAll
    static void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-question","kind":"ASSOCIATION","departement":"75"}""");
    }

    private static String codeOf(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        return json(answer).path("code").stringValue();
    }

    private static String answer(String code) {
        return "{\"answer\":\"" + code + "\"}";
    }

    @Test
    void isBetweenTheCentreAndTheCoordinator() {
        var one = QuestionCase.in("58");
        var before = one.seenByReferrer();
        var answerBy = one.seenByCentre().path("answerBy");

        var asked = one.asCentre("question", COT);

        asked.expectStatus().isOk();
        assertThat(json(asked).at("/question/code").stringValue()).isEqualTo("COT");
        assertThat(one.question().path("answers").toString()).isEqualTo("[\"YES\",\"NO\",\"UNKNOWN\"]");
        assertThat(one.question().has("answer")).isFalse();
        one.answer(answer("YES")).expectStatus().isOk();
        var seen = one.seenByCentre();
        assertThat(seen.at("/question/answer").stringValue()).isEqualTo("YES");
        assertThat(seen.path("question").propertyNames())
                .containsExactlyInAnyOrder("code", "askedAt", "answer", "answeredAt");
        assertThat(seen.path("answerBy")).as("nothing waits for the answer").isEqualTo(answerBy);
        assertThat(one.question().path("answer").stringValue()).isEqualTo("YES");
        assertThat(one.seenByReferrer()).as("what the referrer sees").isEqualTo(before);
        Stream.of(QuestionCase.REFERRER, centre("centre-58"))
                .forEach(other ->
                        SERVICE.get(other, one.questions()).expectStatus().isNotFound());
    }

    @Test
    void eachIsToldOfItsOwnAndTheReferrerOfNothing() {
        var one = QuestionCase.in("68");
        one.asCentre("question", COT).expectStatus().isOk();
        one.answer(answer("NO")).expectStatus().isOk();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(NoticesOnTopic.naming(one.caseRef()))
                    .anyMatch(text -> text.contains("\"QUESTION_URGENT\"")
                            && text.contains("\"on-call\"")
                            && text.contains("\"URGENT\""));
            assertThat(NoticesOnTopic.naming(one.offer())).anyMatch(text -> text.contains("\"QUESTION_ANSWERED\""));
        });
        assertThat(NoticesOnTopic.naming(one.request())).noneMatch(text -> text.contains("QUESTION"));
    }

    /** There is no hurry, and it is the same question when an offer has come of it. */
    @Test
    void isAskedByACentreInAdvanceToo() {
        var one = QuestionCase.oriented("14");
        one.asCentre("question", COT).expectStatus().isOk();
        assertThat(one.seenByCentre().path("status").stringValue()).isEqualTo("SOLICITED");

        one.asCentre("acceptance", "{}").expectStatus().isOk();
        await().atMost(PATIENCE)
                .until(() -> one.seenByCentre().path("status").stringValue().equals("ACCEPTED"));
        one.answer(answer("UNKNOWN")).expectStatus().isOk();

        assertThat(one.seenByCentre().at("/question/answer").stringValue()).isEqualTo("UNKNOWN");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(NoticesOnTopic.naming(one.caseRef()))
                        .anyMatch(text -> text.contains("\"QUESTION_ASKED\""))
                        .noneMatch(text -> text.contains("\"QUESTION_URGENT\"")));
    }

    @Test
    void thereIsOneHoweverManyAreAskedAtOnce() {
        var one = QuestionCase.in("33");

        var statuses = Flux.range(0, 8)
                .flatMap(
                        number -> Mono.fromCallable(() -> one.asCentre("question", COT)
                                        .returnResult(String.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .collectList()
                .block(PATIENCE);

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(codeOf(one.asCentre("question", "{\"code\":\"LUGGAGE\"}"), 409))
                .isEqualTo("question-asked");
        assertThat(json(SERVICE.get(coordinator(), one.questions())).path("questions"))
                .hasSize(1);
    }

    @Test
    void aRepeatIsTheSameQuestionAlsoWhenTheOfferIsClosed() {
        var one = QuestionCase.in("78");
        var key = UUID.randomUUID().toString();
        var path = "/v1/offers/" + one.offer() + "/question";
        SERVICE.post(one.host(), path, key, COT).expectStatus().isOk();
        assertThat(codeOf(one.answer(answer("MUCH")), 400)).isEqualTo("invalid-input");

        one.asCentre("refusal", "{\"reason\":\"TECHNICAL\"}").expectStatus().isOk();

        SERVICE.post(one.host(), path, key, COT).expectStatus().isOk();
        assertThat(one.seenByCentre().has("question")).isFalse();
        assertThat(codeOf(one.answer(answer("YES")), 409)).isEqualTo("offer-closed");
    }

    @Test
    void isAnsweredOnceAndNotAskedAfterAYes() {
        var one = QuestionCase.in("79");
        one.asCentre("question", COT).expectStatus().isOk();
        one.answer(answer("YES")).expectStatus().isOk();
        assertThat(codeOf(one.answer(answer("NO")), 409)).isEqualTo("question-answered");
        var other = QuestionCase.in("54");
        other.asCentre("acceptance", "{}").expectStatus().isOk();

        assertThat(codeOf(other.asCentre("question", COT), 409)).isEqualTo("offer-already-answered");
        assertThat(codeOf(other.asCentre("question", "{\"code\":\"PREGNANCY\"}"), 400))
                .isEqualTo("invalid-input");
        assertThat(codeOf(other.asCentre("question", "{\"code\":\"COT\",\"text\":\"x\"}"), 400))
                .isEqualTo("invalid-input");
    }

    @Test
    void isSealedAndErasedWithTheCase() {
        var one = QuestionCase.in("91");
        one.asCentre("question", "{\"code\":\"CALL_LANGUAGE\"}").expectStatus().isOk();
        one.answer(answer("INTERPRETER")).expectStatus().isOk();
        var id = one.stored().id();
        var stored = documents(id.toString());
        assertThat(stored)
                .singleElement()
                .satisfies(document ->
                        assertThat(document.toJson()).contains("CALL_LANGUAGE").doesNotContain("INTERPRETER"));

        SERVICE.bean(Cases.class).delete(id).block();

        assertThat(documents(id.toString())).isEmpty();
    }

    private static List<Document> documents(String request) {
        return Flux.from(SERVICE.bean(MongoDatabase.class)
                        .getCollection("questions")
                        .find(new Document("lookup.request", request)))
                .collectList()
                .block();
    }
}
