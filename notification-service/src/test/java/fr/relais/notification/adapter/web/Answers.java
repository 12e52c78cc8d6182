package fr.relais.notification.adapter.web;

import java.util.Map;

import org.assertj.core.api.ObjectAssert;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests expect of answers. */
final class Answers {

    private Answers() {}

    /** Expects a problem with this code and returns its errors, if any, to be asserted. */
    static ObjectAssert<Object> expectProblem(ResponseSpec answer, int status, String code) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body)
                .containsEntry("type", "https://relais.example/problems/" + code)
                .containsEntry("code", code)
                .containsKeys("title", "status", "correlationId");
        return assertThat((Object) body.get("errors"));
    }
}
