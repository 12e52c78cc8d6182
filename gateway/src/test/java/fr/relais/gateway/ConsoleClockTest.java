package fr.relais.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** In the sandbox pages live at the time of the services; whoever has signed in stays so by the machine's. */
class ConsoleClockTest {

    private static final Pattern NOW = Pattern.compile("data-now=\"([^\"]+)\"");
    private static final Pattern LEFT = Pattern.compile("data-left=\"(-?\\d+)\"");
    private static final Duration SHIFT = Duration.ofHours(80);

    @TempDir
    private Path folder;

    @Test
    void isTheOneOfTheServicesForPagesAndTheMachinesForSessions() throws IOException {
        var file = folder.resolve("clock");
        var gateway = ConsoleGateway.shiftedBy(file);
        try {
            var somebody = gateway.browser(TestCaller.referrer("an-org"));
            assertThat(now(somebody)).isBefore(Instant.now().plus(Duration.ofHours(1)));

            Files.writeString(file, SHIFT.toString());

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(now(somebody))
                            .isAfter(Instant.now().plus(SHIFT).minus(Duration.ofHours(1))));
            assertThat(left(somebody)).isGreaterThan(1700);
        } finally {
            gateway.running().close();
        }
    }

    private static Instant now(TestBrowser browser) {
        return Instant.parse(said(browser, NOW));
    }

    private static int left(TestBrowser browser) {
        return Integer.parseInt(said(browser, LEFT));
    }

    private static String said(TestBrowser browser, Pattern what) {
        var answer = browser.get("/app/none");
        assertThat(answer.getStatus().value()).isEqualTo(200);
        var found = what.matcher(String.valueOf(answer.getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
