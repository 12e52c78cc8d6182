package fr.relais.gateway;

import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests expect of answers. */
final class Answers {

    private Answers() {}

    /** Expects a problem of ours with this code, and nothing else in it. */
    static void expectProblem(ResponseSpec answer, int status, String code) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body)
                .containsOnlyKeys("type", "title", "status", "code", "correlationId")
                .containsEntry("type", "https://relais.example/problems/" + code)
                .containsEntry("status", status)
                .containsEntry("code", code);
        assertThat(body.get("correlationId").toString()).matches("[A-Za-z0-9-]{1,64}");
    }
}
