package fr.relais.notification.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.notification.adapter.web.Answers.expectProblem;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP surface of the running service: every answer, and every kind of bad input. */
class InboxApiTest {

    private final RunningService service = RunningService.shared();
    private final OrganisationId owner = RunningService.freshOrganisation();
    private final TestCaller caller = TestCaller.centre(owner.value());

    @Nested
    class Listing {

        @Test
        void showsAnEmptyInboxToWhoWasNeverTold() {
            get("/v1/inbox").expectStatus().isOk().expectBody().json("{\"items\":[],\"last\":\"0\",\"givenUp\":0}");
        }

        @Test
        void showsWhatWasFiledInBothLanguages() {
            file(1);

            get("/v1/inbox")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[0].item")
                    .isEqualTo("1")
                    .jsonPath("$.items[0].kind")
                    .isEqualTo("OFFER_RECEIVED")
                    .jsonPath("$.items[0].urgency")
                    .isEqualTo("NORMAL")
                    .jsonPath("$.items[0].text.fr")
                    .isEqualTo("Une demande attend votre réponse.")
                    .jsonPath("$.items[0].text.en")
                    .isEqualTo("A request is waiting for your answer.")
                    .jsonPath("$.items[0].reference")
                    .isEqualTo("orugs4zanfzsa3tporqwk3djmu")
                    .jsonPath("$.items[0].at")
                    .isEqualTo("2026-11-20T21:40:00Z")
                    .jsonPath("$.items[0].acknowledgedAt")
                    .doesNotExist();
        }

        @Test
        void showsAPageAtATime() {
            IntStream.rangeClosed(1, 5).forEach(InboxApiTest.this::file);
            acknowledge("3").expectStatus().isOk().expectBody();

            assertThat(items("/v1/inbox?after=1&unacknowledged=true&limit=2")).containsExactly("2", "4");
            assertThat(items("/v1/inbox?after=4")).containsExactly("5");
        }

        @ParameterizedTest
        @CsvSource({
            "after=-1, after, wrong-type",
            "after=x, after, wrong-type",
            "after=1234567890123456789, after, wrong-type",
            "unacknowledged=maybe, unacknowledged, wrong-type",
            "limit=0, limit, too-small",
            "limit=201, limit, too-large",
            "limit=, limit, wrong-type"
        })
        void refusesNonsense(String query, String pointer, String code) {
            expectProblem(get("/v1/inbox?" + query), 400, "invalid-input")
                    .isEqualTo(List.of(Map.of("pointer", pointer, "code", code)));
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void showsWhenItWasSeenFirstAndNotByWhom() {
            file(1);

            var first = acknowledge("1")
                    .expectStatus()
                    .isOk()
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            var second = acknowledge("1")
                    .expectStatus()
                    .isOk()
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();

            assertThat(first).containsKey("acknowledgedAt").isEqualTo(second);
            assertThat(first.toString()).doesNotContain("someone-of");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2", "0", "999999999999999999", "1234567890123456789", "x", "-1"})
        void answersTheSameForWhateverIsNotThere(String item) {
            file(1);

            expectProblem(acknowledge(item), 404, "not-found").isNull();
        }

        @Test
        void doesNotReachAnItemOfAnotherOrganisation() {
            file(1);
            var stranger = TestCaller.centre(RunningService.freshOrganisation().value());

            expectProblem(acknowledge(stranger, "1", "k", MediaType.APPLICATION_JSON, "{}"), 404, "not-found");
            assertThat(items("/v1/inbox?unacknowledged=true")).containsExactly("1");
        }

        @Test
        void needsAnIdempotencyKeyAndAcceptsNoFields() {
            file(1);

            expectProblem(
                            acknowledge(caller, "1", "no spaces!", MediaType.APPLICATION_JSON, "{}"),
                            400,
                            "invalid-input")
                    .isEqualTo(List.of(Map.of("pointer", "Idempotency-Key", "code", "unsupported")));
            expectProblem(
                            acknowledge(caller, "1", "k", MediaType.APPLICATION_JSON, "{\"by\":\"me\"}"),
                            400,
                            "invalid-input")
                    .isEqualTo(List.of(Map.of("pointer", "", "code", "unknown-field")));
            expectProblem(acknowledge(caller, "1", "k", MediaType.APPLICATION_JSON, "{"), 400, "malformed-body");
            expectProblem(acknowledge(caller, "1", "k", MediaType.TEXT_PLAIN, "{}"), 415, "unsupported-media-type");
            expectProblem(
                    acknowledge(caller, "1", "k", MediaType.APPLICATION_JSON, " ".repeat(70_000)),
                    413,
                    "body-too-large");
            assertThat(items("/v1/inbox?unacknowledged=true")).containsExactly("1");
        }

        @Test
        void isNotLimitedByHowManyItemsAWeekHas() {
            for (var event = 1; event <= 230; event++) {
                file(event);
                acknowledge(Integer.toString(event)).expectStatus().isOk().expectBody();
            }
        }
    }

    @Nested
    class AcknowledgingAll {

        @Test
        void takesWhatWasShownAndLeavesWhatCameMeanwhile() {
            IntStream.rangeClosed(1, 4).forEach(InboxApiTest.this::file);

            acknowledgeAll("3").expectStatus().isOk().expectBody().json("{\"unseen\":1}");
            acknowledgeAll("3").expectStatus().isOk().expectBody().json("{\"unseen\":1}");

            assertThat(items("/v1/inbox?unacknowledged=true")).containsExactly("4");
        }

        @Test
        void isFineWhereNothingWasEverSaid() {
            acknowledgeAll("7").expectStatus().isOk().expectBody().json("{\"unseen\":0}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "-1", "1234567890123456789"})
        void needsTheNumberOfAnItem(String upTo) {
            expectProblem(acknowledgeAll(upTo), 400, "invalid-input")
                    .isEqualTo(List.of(Map.of("pointer", "/upTo", "code", "unknown-code")));
        }

        private ResponseSpec acknowledgeAll(String upTo) {
            return service.http(caller)
                    .post()
                    .uri("/v1/inbox/acknowledgement")
                    .header("Idempotency-Key", "all-" + upTo.length())
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"upTo\":\"" + upTo + "\"}")
                    .exchange();
        }
    }

    private void file(int event) {
        service.bean(FileNoticeUseCase.class)
                .handle(new IncomingNotice(owner, new NoticePosition("source-" + event, 1, 0), notice(event)))
                .block(Duration.ofSeconds(10));
    }

    private ResponseSpec get(String path) {
        return get(caller, path);
    }

    private ResponseSpec get(TestCaller by, String path) {
        return service.http(by).get().uri(path).exchange();
    }

    private ResponseSpec acknowledge(String item) {
        return acknowledge(caller, item, "ack-" + item, MediaType.APPLICATION_JSON, "{}");
    }

    private ResponseSpec acknowledge(TestCaller by, String item, String key, MediaType type, String body) {
        return service.http(by)
                .post()
                .uri("/v1/inbox/{item}/acknowledgement", item)
                .header("Idempotency-Key", key)
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    private List<Object> items(String path) {
        var body = get(path)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var items = (List<?>) body.get("items");
        return items.stream()
                .map(item -> (Object) ((Map<?, ?>) item).get("item"))
                .toList();
    }
}
