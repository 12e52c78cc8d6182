package fr.relais.gateway;

import java.time.Duration;
import java.util.List;

import fr.relais.platform.meters.ExportedMeters;
import fr.relais.testing.TestCaller;
import fr.relais.testing.metrics.MetricsCheck;
import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the gateway exports is what {@code docs/metrics.md} says, whatever went through it. */
class MetricsTest {

    private static final String ORGANISATION = "canary-organisation";
    private static final String REFERENCE = "orugs4zanfzsa3tporqwk3djmu";
    private static final String TOKEN = "canary-token";
    private static final String WORD = "canary-word";

    private final ConsoleGateway console = ConsoleGateway.own();
    private final RunningGateway gateway = console.running();

    @AfterEach
    void end() {
        gateway.close();
    }

    @Test
    void areThoseOfThePageAndTellOfNobody() {
        var somebody = gateway.http(TestCaller.referrer(ORGANISATION));
        for (var path : List.of(
                "/v1/offers/" + REFERENCE,
                "/v1/placement-requests/" + REFERENCE + "/agreement?word=" + WORD,
                "/v1/capacity?departement=" + WORD,
                "/" + WORD + "/" + REFERENCE,
                "/v1/inbox/" + WORD)) {
            somebody.get().uri(path).exchange();
            gateway.http()
                    .get()
                    .uri(path)
                    .header("Authorization", "Bearer " + TOKEN)
                    .exchange();
        }
        var browser = console.browser(TestCaller.referrer(ORGANISATION));
        browser.get("/app/requests/" + REFERENCE);
        browser.get("/app/" + WORD);
        Runtime.getRuntime().gc();

        var check = MetricsCheck.of("gateway", gateway.parts(ExportedMeters.class));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(check.faults(scraped(), List.of(ORGANISATION, REFERENCE, TOKEN, WORD)))
                        .isEmpty());
    }

    private String scraped() {
        return Scrape.of(gateway.http(), gateway.operators());
    }
}
