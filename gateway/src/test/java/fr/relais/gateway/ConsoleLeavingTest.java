package fr.relais.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaving quickly: where it is offered, and what stays behind of it. */
class ConsoleLeavingTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the person at risk may look at; on a page of staff alone it would only be in the way. */
    @Test
    void isOfferedWhereThePersonMayLookAndNowhereElse() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> read(file).contains("~{parts :: quit}"))
                            .map(file -> TEMPLATES.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "interview.html",
                            "journey.html",
                            "meeting.html",
                            "request-sheet.html",
                            "request.html",
                            "rights.html");
        }
    }

    @Test
    void isAFormForWhoeverIsSignedInAndAWayOutForOthers() {
        var somebody = gateway.browser(TestCaller.referrer("an-org"));

        assertThat(somebody.get("/rights").getResponseBody())
                .contains("action=\"/app/quit\"", "id=\"quit\"", "est pas effacé");
        assertThat(gateway.browser().get("/rights").getResponseBody())
                .containsPattern("<a class=\"button leave\" rel=\"noreferrer\" href=\"https://")
                .doesNotContain("/app/quit");
    }

    private static void forgets(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst("Clear-Site-Data")).isEqualTo("\"cookies\", \"storage\"");
        assertThat(answer.getResponseHeaders().getFirst("Refresh")).startsWith("0;url=https://");
        assertThat(answer.getResponseBody()).isNull();
    }

    @Test
    void leavesNothingInTheBrowserWithASessionOrWithoutOne() {
        var somebody = gateway.browser(TestCaller.referrer("an-org"));
        somebody.get("/rights");

        forgets(somebody.post("/app/quit", Map.of()));
        forgets(gateway.browser().send("/app/quit", Map.of(), ""));
    }

    /** Whoever signs out is at the beginning, and the next person before the same browser too. */
    @Test
    void isNotWhatSigningOutDoes() {
        var somebody = gateway.browser(TestCaller.referrer("an-org"));
        somebody.get("/rights");

        var answer = somebody.post("/app/sign-out", Map.of());

        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(TestBrowser.location(answer)).hasToString("/");
        assertThat(answer.getResponseHeaders().getFirst("Clear-Site-Data")).isEqualTo("\"cookies\", \"storage\"");
        assertThat(answer.getResponseHeaders().getFirst("Refresh")).isNull();
        assertThat(TestBrowser.location(somebody.get("/app/requests"))).hasToString("/?over");
    }

    /** What was typed is not kept anywhere, and nobody is told that it was. */
    @Test
    void saysTrulyWhatIsKeptWhenASessionEnds() {
        assertThat(gateway.browser().get("/?over").getResponseBody())
                .contains("chaque page d&#39;un brouillon après laquelle vous avez continué, est gardé")
                .contains("sur la dernière page n&#39;a pas été envoyé et n&#39;est gardé nulle part");
    }
}
