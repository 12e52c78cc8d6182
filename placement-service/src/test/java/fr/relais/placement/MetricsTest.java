package fr.relais.placement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.platform.meters.ExportedMeters;
import fr.relais.testing.TestCaller;
import fr.relais.testing.metrics.MetricsCheck;
import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the service exports is what {@code docs/metrics.md} says, whatever went through it. */
class MetricsTest {

    private static final String ORGANISATION = "canary-organisation";
    private static final String DEPARTEMENT = "48";
    private static final String WORD = "canary-word";

    private static final TestCaller REFERRER = referrer(ORGANISATION);
    private static final TestCaller CENTRE = centre("centre-" + DEPARTEMENT);

    private final RunningPlacement service = RunningPlacement.own(RunningPlacement.environment(), beans -> {});

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void areThoseOfThePageAndTellOfNobody() {
        var request = submitted();
        var offer = offered();
        service.post(CENTRE, "/v1/offers/" + offer + "/acceptance", "{}")
                .expectStatus()
                .isOk();
        for (var path : List.of(
                "/v1/placement-requests/" + request,
                "/v1/placement-requests/" + UUID.randomUUID(),
                "/v1/offers/" + WORD,
                "/v1/unmet-needs?word=" + WORD,
                "/" + WORD)) {
            service.get(REFERRER, path);
            service.get(coordinator(), path);
            service.http().get().uri(path).exchange();
        }
        Runtime.getRuntime().gc();

        var check = MetricsCheck.of(
                "placement-service", service.beans(ExportedMeters.class).values());
        var canaries = List.of(ORGANISATION, WORD, request, offer, "centre-" + DEPARTEMENT, "\"" + DEPARTEMENT + "\"");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(check.faults(scraped(), canaries)).isEmpty());
        assertThat(scraped())
                .contains("relais_placement_offers_total{outcome=\"accepted\"} 1.0")
                .contains("relais_placement_first_answer_seconds_bucket{le=\"300.0\"} 1");
    }

    private String submitted() {
        service.post(coordinator(), "/v1/organisations", """
                        {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(ORGANISATION))
                .expectStatus()
                .isCreated();
        var id = UUID.nameUUIDFromBytes(WORD.getBytes(StandardCharsets.UTF_8)).toString();
        service.announce(id, 1, Bodies.centre(id, 1, DEPARTEMENT, "VACANT"));
        var answer = service.post(REFERRER, "/v1/placement-requests", Bodies.requestIn(DEPARTEMENT));
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    private String offered() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        json(service.get(CENTRE, "/v1/offers")).path("offers").size() == 1);
        return json(service.get(CENTRE, "/v1/offers"))
                .path("offers")
                .get(0)
                .path("offer")
                .stringValue();
    }

    private String scraped() {
        return Scrape.of(service.http(), service.operators());
    }
}
