package fr.relais.notification.adapter.web;

import java.util.List;
import java.util.Map;

import fr.relais.notification.RunningService;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

import static fr.relais.notification.adapter.web.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** How somebody is reached, over HTTP: said by herself, and never shown again. */
class ContactApiTest {

    private static final String GOOD = "{\"mail\":\"somebody@an.example\",\"language\":\"EN\",\"safe\":true}";

    private final RunningService service = RunningService.shared();
    private final String organisation = RunningService.freshOrganisation().value();
    private final TestCaller caller = TestCaller.centre(organisation);

    @Test
    void isInRelaisOnlyForWhoHasSaidNothing() {
        show(caller)
                .json("{\"channels\":[],\"language\":\"FR\",\"open\":[\"MAIL\"]}")
                .jsonPath("$.safeUntil")
                .doesNotExist();
    }

    @Test
    void showsThatThereIsAnAddressAndNeverWhich() {
        give(caller, GOOD).expectStatus().isNoContent();

        var shown = show(caller).returnResult().getResponseBody();
        assertThat(new String(shown))
                .contains("\"channels\":[\"MAIL\"]", "\"language\":\"EN\"", "\"safeUntil\":")
                .doesNotContain("somebody", "an.example");
        assertThat(stored()).isNotEmpty().doesNotContain("somebody", "an.example");
    }

    @Test
    void isHersAloneAndNotItsOrganisations() {
        give(caller, GOOD).expectStatus().isNoContent();
        var colleague = new TestCaller("a-colleague", organisation, List.of("CENTRE"), List.of());
        var elsewhere = new TestCaller(
                caller.subject(), RunningService.freshOrganisation().value(), List.of("CENTRE"), List.of());

        show(colleague).jsonPath("$.channels").isEmpty();
        show(elsewhere).jsonPath("$.channels").isEmpty();
    }

    @Test
    void isWithdrawnAndLeavesNoAddress() {
        give(caller, GOOD).expectStatus().isNoContent();

        withdraw().expectStatus().isNoContent();
        withdraw().expectStatus().isNoContent();

        show(caller).jsonPath("$.channels").isEmpty();
        expectProblem(confirm(), 404, "not-found");
    }

    @Test
    void isConfirmed() {
        expectProblem(confirm(), 404, "not-found");
        give(caller, GOOD).expectStatus().isNoContent();

        confirm().expectStatus().isNoContent();

        show(caller).jsonPath("$.channels[0]").isEqualTo("MAIL");
    }

    @Test
    void isAtHerHours() {
        var hours = "{\"days\":[\"MONDAY\",\"FRIDAY\"],\"from\":\"20:00\",\"to\":\"06:30\"}";

        give(caller, GOOD.replace("}", ",\"hours\":" + hours + "}"))
                .expectStatus()
                .isNoContent();
        show(caller).json("{\"hours\":" + hours + "}");

        give(caller, GOOD).expectStatus().isNoContent();
        show(caller).jsonPath("$.hours.days.length()").isEqualTo(7);
    }

    @Test
    void saysWhetherSheAnswersForTheOrganisation() {
        give(caller, GOOD).expectStatus().isNoContent();
        show(caller).jsonPath("$.manager").isEqualTo(false);

        give(caller, GOOD.replace("}", ",\"manager\":true}")).expectStatus().isNoContent();
        show(caller).jsonPath("$.manager").isEqualTo(true);
    }

    @Test
    void isReplacedAsAWhole() {
        give(caller, GOOD).expectStatus().isNoContent();
        give(caller, "{\"phone\":\"+33600000000\",\"language\":\"FR\",\"safe\":true}")
                .expectStatus()
                .isNoContent();

        show(caller).json("{\"channels\":[\"SMS\"],\"language\":\"FR\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"mail":"a@b.example","language":"FR"}                                  | /safe     | required
            {"mail":"a@b.example","language":"FR","safe":false}                     | /safe     | required
            {"mail":"a@b.example","language":"FR","safe":"yes"}                     | /safe     | wrong-type
            {"language":"FR","safe":true}                                           | /mail     | required
            {"mail":"a@b.example","safe":true}                                      | /language | required
            {"mail":"a@b.example","language":"DE","safe":true}                      | /language | unknown-code
            {"mail":"a","language":"FR","safe":true}                                | /mail     | unknown-code
            {"mail":"a@b","language":"FR","safe":true}                              | /mail     | unknown-code
            {"mail":"a b@c.example","language":"FR","safe":true}                    | /mail     | unknown-code
            {"mail":"a@b.example,c@d.example","language":"FR","safe":true}          | /mail     | unknown-code
            {"mail":"A <a@b.example>","language":"FR","safe":true}                  | /mail     | unknown-code
            {"mail":"a@b.example\\n","language":"FR","safe":true}                    | /mail     | unknown-code
            {"mail":"a@b.example\\r\\nBcc: c@d.example","language":"FR","safe":true}  | /mail     | unknown-code
            {"mail":"a@[127.0.0.1]","language":"FR","safe":true}                    | /mail     | unknown-code
            {"mail":7,"language":"FR","safe":true}                                  | /mail     | wrong-type
            {"mail":"a@b.example","language":"FR","safe":true,"manager":"yes"}      | /manager  | wrong-type
            {"phone":"0600000000","language":"FR","safe":true}                      | /phone    | unknown-code
            {"phone":"+3360","language":"FR","safe":true}                           | /phone    | unknown-code
            {"mail":"a@b.example","language":"FR","safe":true,"organisation":"x"}   | ``        | unknown-field
            {"mail":"a@b.example","language":"FR","safe":true,"hours":{"from":"08:00","to":"18:00"}}                       | /hours/days | required
            {"mail":"a@b.example","language":"FR","safe":true,"hours":{"days":["MONDAY"],"from":"8","to":"18:00"}}         | /hours/from | unknown-code
            {"mail":"a@b.example","language":"FR","safe":true,"hours":{"days":["MONDAY"],"from":"08:00","to":"24:00"}}     | /hours/to   | unknown-code
            {"mail":"a@b.example","language":"FR","safe":true,"hours":{"days":["HOLIDAY"],"from":"08:00","to":"18:00"}}    | /hours/days/0 | unknown-code
            """)
    void refusesNonsense(String body, String pointer, String code) {
        expectProblem(give(caller, body), 400, "invalid-input")
                .isEqualTo(List.of(Map.of("pointer", pointer, "code", code)));
        show(caller).jsonPath("$.channels").isEmpty();
    }

    @Test
    void isNotForWhoHasNoInbox() {
        expectProblem(give(TestCaller.auditor(), GOOD), 404, "not-found");
        expectProblem(give(TestCaller.rapporteur(), GOOD), 404, "not-found");
        expectProblem(give(TestCaller.service("placement-service"), GOOD), 404, "not-found");
    }

    private String stored() {
        return Flux.from(TestDatabase.client()
                        .getDatabase("notification")
                        .getCollection("contacts")
                        .find())
                .map(Document::toJson)
                .filter(document -> document.contains('"' + organisation + '"'))
                .collectList()
                .block()
                .toString();
    }

    private BodyContentSpec show(TestCaller by) {
        return service.http(by)
                .get()
                .uri("/v1/inbox/contact")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private ResponseSpec give(TestCaller by, String body) {
        return service.http(by)
                .put()
                .uri("/v1/inbox/contact")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec withdraw() {
        return service.http(caller).delete().uri("/v1/inbox/contact").exchange();
    }

    private ResponseSpec confirm() {
        return service.http(caller)
                .post()
                .uri("/v1/inbox/contact/confirmation")
                .header("Idempotency-Key", "confirm-" + System.nanoTime())
                .exchange();
    }
}
