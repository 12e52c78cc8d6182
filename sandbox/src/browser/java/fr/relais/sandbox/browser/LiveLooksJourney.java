package fr.relais.sandbox.browser;

import java.util.function.Predicate;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/** A page whose stream goes on while what it shows cannot be looked at again is not up to date. */
@Tag("browser")
class LiveLooksJourney {

    private static final String LIST = "**/app/requests";
    private static final String CHANGED = "() => document.body.dispatchEvent(new CustomEvent('relais:changed'))";
    private static final String LOST = "Reconnexion…";

    /** Services say something every quarter of a minute. */
    private static final int MORE_THAN_A_BEAT = 17_000;

    private final Console console = Console.shared();

    private static String line(Visitor visitor) {
        return visitor.page().innerText("#live-line");
    }

    private static boolean isCurrent(String line) {
        return line.matches("À jour à \\d\\d:\\d\\d");
    }

    private static boolean isLost(String line) {
        return line.startsWith(LOST);
    }

    private static void until(Visitor visitor, Predicate<String> line) {
        var deadline = System.nanoTime() + ofSeconds(30).toNanos();
        while (!line.test(line(visitor))) {
            assertThat(System.nanoTime()).as("waiting at: %s", line(visitor)).isLessThan(deadline);
            visitor.page().waitForTimeout(50);
        }
    }

    @Test
    void staysSoUntilALookHasSucceeded() {
        try (var visitor = console.visitor(Look.PHONE).signIn("referrer-17")) {
            until(visitor, LiveLooksJourney::isCurrent);
            visitor.page().route(LIST, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visitor.page().evaluate(CHANGED);
            until(visitor, LiveLooksJourney::isLost);
            visitor.page().waitForTimeout(MORE_THAN_A_BEAT);
            assertThat(line(visitor)).startsWith(LOST);

            visitor.page().unroute(LIST);

            until(visitor, LiveLooksJourney::isCurrent);
        }
    }

    @Test
    void isSaidWhenALookReachesNobody() {
        try (var visitor = console.visitor(Look.PHONE).signIn("referrer-17")) {
            until(visitor, LiveLooksJourney::isCurrent);
            visitor.page().route(LIST, Route::abort);
            visitor.page().evaluate(CHANGED);

            until(visitor, LiveLooksJourney::isLost);
        }
    }
}
