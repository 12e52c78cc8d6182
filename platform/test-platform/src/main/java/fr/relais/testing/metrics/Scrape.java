package fr.relais.testing.metrics;

import org.springframework.test.web.reactive.server.WebTestClient;

/** What a running service says to whoever asks it for figures. */
public final class Scrape {

    private Scrape() {}

    /**
     * All of it, as text.
     *
     * @param operators address of the port that is the operators'
     */
    public static String of(WebTestClient http, String operators) {
        return String.valueOf(http.get()
                .uri(operators + "/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
