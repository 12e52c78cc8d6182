package fr.relais.gateway;

import java.util.stream.Collectors;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Where each role begins: on a page that asks for what is alive for it, or leads there. */
class ConsoleHomeTest {

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    /** What {@code LivingNetworkJourney} finds alive for a role is asked for by its first page, or one tap away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFERRER    | /app/requests | /v1/placement-requests         | /app/inbox",
                "CENTRE      | /app/centre   | /v1/centres                    | /app/offers",
                "CENTRE      | /app/centre   | /v1/centres                    | /app/stays",
                "COORDINATOR | /app/country  | /v1/coordination/offers        | /app/open",
                "RAPPORTEUR  | /app/figures  | /v1/statistics/publications    | /rights",
            })
    void showsWhatIsAlive(String role, String home, String asked, String oneTapAway) {
        gateway.running()
                .services()
                .forEach(service ->
                        service.answers((request, response) -> response.header("Content-Type", "application/json")
                                .sendString(Mono.just(nothing(request.uri())))));
        var somebody = gateway.browser(TestCaller.as(role, "an-org"));

        assertThat(TestBrowser.location(somebody.get("/")).getPath()).isEqualTo(home);
        var page = somebody.get(home);

        assertThat(page.getStatus().value()).isEqualTo(200);
        assertThat(page.getResponseBody()).contains("href=\"" + oneTapAway + "\"");
        assertThat(gateway.running()
                        .services()
                        .flatMap(service -> service.received().stream())
                        .map(got -> got.path().replaceAll("\\?.*", ""))
                        .collect(Collectors.toSet()))
                .contains(asked);
    }

    private static String nothing(String uri) {
        if (uri.startsWith("/v1/capacity")) {
            return "{\"at\": \"2026-11-30T03:00:00Z\", \"scarcities\": [], \"rows\": [],"
                    + " \"total\": {\"centres\": 0, \"byStatus\": {}, \"byFreshness\": {}, \"takes\": {}}}";
        }
        return uri.contains("unmet-needs")
                ? "{\"now\": {\"requests\": 0, \"people\": 0, \"reasons\": {}}, \"days\": []}"
                : "{\"requests\": [], \"drafts\": [], \"offers\": [], \"more\": false, \"centres\": [],"
                        + " \"reviews\": [], \"publications\": [], \"text\": {}}";
    }

    /** They work by the interface of programs, and are told so. */
    @ParameterizedTest
    @CsvSource({"AUDITOR", "CHILD_PROTECTION"})
    void saysToWhoHasNoPagesThatThereAreNone(String role) {
        var somebody = gateway.browser(TestCaller.as(role, "an-org"));

        assertThat(TestBrowser.location(somebody.get("/")).getPath()).isEqualTo("/app/none");
        assertThat(String.valueOf(somebody.get("/app/none").getResponseBody())).contains("interface");
    }
}
