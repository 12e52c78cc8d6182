package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A telephone in a place with bad reception: 400 kbit/s, 400 ms there and back. */
@Tag("browser")
class SlowNetworkJourney {

    /** What one tap of a tired person takes, looking for where to tap included. */
    private static final Duration TAP = Duration.ofMillis(1500);

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    /** Each page from nothing, as whoever opens it for the first time gets it. */
    @ParameterizedTest
    @MethodSource("looks")
    void showsTheFirstPageSoon(Look look) {
        try (var somebody = console.visitor(look);
                var network = SlowNetwork.of(somebody)) {
            somebody.open("/");
            network.assertWithin(60_000, 5);
            assertPaintedSoon(network, look);
            somebody.inspect();
        }
    }

    /** With all scripts: the first page of somebody who has signed in. */
    @ParameterizedTest
    @MethodSource("looks")
    void showsTheFirstPageOfACaseWorkerSoon(Look look) {
        try (var worker = console.visitor(look).signIn("referrer-01-02");
                var network = SlowNetwork.of(worker)) {
            worker.open("/app/requests");
            network.assertWithin(60_000, 5);
            assertPaintedSoon(network, look);
            worker.inspect();
        }
    }

    /** When it was painted scripts alone can say; without them less has to be loaded, and nothing is painted later. */
    private static void assertPaintedSoon(SlowNetwork network, Look look) {
        if (look.scripts()) {
            assertThat(network.largestPaint()).as("milliseconds").isBetween(1.0, 2500.0);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void letsACaseWorkerAskForAPlaceInNinetySeconds(Look look) {
        try (var worker = console.visitor(look).signIn("referrer-01");
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
