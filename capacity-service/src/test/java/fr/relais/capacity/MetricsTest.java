package fr.relais.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.platform.meters.ExportedMeters;
import fr.relais.testing.TestCaller;
import fr.relais.testing.metrics.MetricsCheck;
import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the service exports is what {@code docs/metrics.md} says, whatever went through it. */
class MetricsTest {

    private static final String ORGANISATION = "canary-organisation";
    private static final String WORD = "canary-word";
    private static final TestCaller MANAGER = TestCaller.centre(ORGANISATION);

    private final RunningService service =
            RunningService.another(Map.of("RELAIS_MONGODB_DATABASE", "capacity-" + UUID.randomUUID()));

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void areThoseOfThePageAndTellOfNobody() {
        var centre = registered();
        for (var path : List.of(
                "/v1/centres/" + centre,
                "/v1/centres/" + WORD,
                "/v1/centres/" + UUID.randomUUID(),
                "/internal/v1/centres/" + UUID.randomUUID() + "/holds/" + UUID.randomUUID(),
                "/v1/capacity?departement=" + WORD,
                "/" + WORD)) {
            service.get(MANAGER, path);
            service.get(NewCentre.COORDINATOR, path);
            service.http().get().uri(path).exchange();
        }
        Runtime.getRuntime().gc();

        var check = MetricsCheck.of("capacity-service", service.beans(ExportedMeters.class));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(check.faults(scraped(), List.of(ORGANISATION, WORD, centre)))
                        .isEmpty());
    }

    private String registered() {
        var vouched = json(service.post(NewCentre.COORDINATOR, "/v1/centres", """
                        {"organisation": "%s", "departement": "48", "kind": "FLAT"}""".formatted(ORGANISATION)), 201);
        var centre = vouched.path("centre").asString();
        json(service.post(NewCentre.SECOND, "/v1/centres/" + centre + "/validation", "{}"), 200);
        json(service.post(MANAGER, "/v1/centres/" + centre + "/units", NewCentre.UNIT), 201);
        return centre;
    }

    private String scraped() {
        return Scrape.of(service.http(), service.operators());
    }
}
