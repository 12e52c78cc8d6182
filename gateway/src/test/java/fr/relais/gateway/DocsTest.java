package fr.relais.gateway;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** The descriptions of the interfaces, in one place, to be read by tools and by people. */
class DocsTest {

    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @CsvSource({"capacity", "placement", "notification"})
    void areThoseOfTheServices(String service) {
        var answer = gateway.http().get().uri("/openapi/" + service + ".json").exchange();

        answer.expectStatus().isOk().expectBody().json("{\"by\":\"" + service + "\"}");
        var asked = gateway.services().flatMap(each -> each.received().stream());
        assertThat(asked)
                .singleElement()
                .satisfies(got -> assertThat(got.path()).isEqualTo("/openapi.json"));
    }

    @Test
    void areOnlyRead() {
        expectProblem(gateway.http().post().uri("/openapi/capacity.json").exchange(), 404, "not-found");
    }

    @Test
    void areShownOnAPageThatLoadsNothingFromElsewhere() {
        var page = text("/docs");

        var linked = LINKED.matcher(page).results().map(link -> link.group(1)).toList();
        assertThat(linked).isNotEmpty().allMatch(link -> link.startsWith("/docs/"));
        assertThat(linked).allSatisfy(link -> assertThat(text(link)).isNotEmpty());
        assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContainPattern("<script>");
    }

    @Test
    void areShownWithASlashAtTheEndToo() {
        assertThat(text("/docs/")).isEqualTo(text("/docs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/start.js", "/docs/swagger-ui.css"})
    void canBeAskedForWithoutTheirContent(String path) {
        var shown = plain().get().uri(path).exchange().expectBody().returnResult();

        var head = plain().head().uri(path).exchange();

        head.expectStatus()
                .isOk()
                .expectHeader()
                .contentType(shown.getResponseHeaders().getContentType());
        head.expectHeader().contentLength(shown.getResponseHeaders().getContentLength());
        head.expectBody().isEmpty();
    }

    /** A client for which nothing is packed: what is packed has no length before it is sent. */
    private WebTestClient plain() {
        return gateway.http()
                .mutate()
                .defaultHeader("Accept-Encoding", "identity")
                .build();
    }

    @Test
    void areAllOfferedOnThePage() {
        assertThat(text("/docs/start.js"))
                .contains("'capacity', 'placement', 'notification'")
                .contains("validatorUrl: null");
    }

    @Test
    void areNotShownWhereTheyAreTurnedOff() {
        try (var without = RunningGateway.with("--relais.docs.enabled=false")) {
            expectProblem(without.http().get().uri("/docs").exchange(), 404, "not-found");
            expectProblem(without.http().get().uri("/docs/start.js").exchange(), 404, "not-found");
            for (var service : List.of("capacity", "placement", "notification")) {
                expectProblem(
                        without.http()
                                .get()
                                .uri("/openapi/" + service + ".json")
                                .exchange(),
                        404,
                        "not-found");
            }
        }
    }

    private String text(String path) {
        return gateway.http()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
