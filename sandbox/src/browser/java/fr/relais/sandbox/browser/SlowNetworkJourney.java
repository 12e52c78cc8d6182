package fr.relais.sandbox.browser;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A telephone in a place with bad reception: 400 kbit/s, 400 ms there and back. */
@Tag("browser")
class SlowNetworkJourney {

    /** What one tap of a tired person takes, looking for where to tap included. */
    private static final Duration TAP = Duration.ofMillis(1500);

    private final Console console = Console.shared();

    /** Each page from nothing, as whoever opens it for the first time gets it. */
    @Test
    void showsTheFirstPageSoon() {
        try (var somebody = console.visitor(Look.PHONE);
                var network = SlowNetwork.of(somebody)) {
            somebody.open("/");
            network.assertWithin(60_000, 5);
            assertThat(network.largestPaint()).as("milliseconds").isBetween(1.0, 2500.0);
            somebody.inspect();
        }
    }

    /** With all scripts: the first page of somebody who has signed in. */
    @Test
    void showsTheFirstPageOfACaseWorkerSoon() {
        try (var worker = console.visitor(Look.PHONE).signIn("referrer-01-02");
                var network = SlowNetwork.of(worker)) {
            worker.open("/app/requests");
            network.assertWithin(60_000, 5);
            assertThat(network.largestPaint()).as("milliseconds").isBetween(1.0, 2500.0);
        }
    }

    @Test
    void letsACaseWorkerAskForAPlaceInNinetySeconds() {
        try (var worker = console.visitor(Look.PHONE).signIn("referrer-01");
                var network = SlowNetwork.of(worker)) {
            worker.takeTaps();
            var waited = Duration.ZERO;
            for (var page : TonightsRequest.PAGES) {
                page.apply(worker);
                waited = waited.plus(worker.waited());
            }
            var taps = worker.takeTaps();
            var whole = waited.plus(TAP.multipliedBy(taps));
            System.out.printf(
                    "A place tonight: %d taps, %d pages, %d ms of waiting, %d s in all%n",
                    taps, TonightsRequest.PAGES.size() - 1, waited.toMillis(), whole.toSeconds());

            worker.reads(new SpokenWords("fr").of("said.sent"));
            assertThat(taps).isLessThanOrEqualTo(30);
            assertThat(TonightsRequest.PAGES.size() - 1).as("pages").isLessThanOrEqualTo(7);
            assertThat(waited).as("the network is slow").isGreaterThan(Duration.ofMillis(400L * 2 * 5));
            assertThat(whole).isLessThanOrEqualTo(Duration.ofSeconds(90));
            network.end();
            worker.follow("main a[href$=withdraw]").follow("form[action$=withdrawal] button");
        }
    }
}
