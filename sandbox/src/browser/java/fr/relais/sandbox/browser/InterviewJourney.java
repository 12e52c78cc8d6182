package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A place in the weeks that come: assessed by both, agreed on in principle, met before she decides. */
@Tag("browser")
class InterviewJourney {

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isHeldBeforeSheDecides(Look look) {
        try (var flat = console.flat();
                var asked = orientedTo(flat);
                var worker = console.visitor(look).signIn("referrer-12");
                var centre = console.visitor(look.atADesk()).signIn(flat.account())) {
            assess(worker, look);
            centre.go("/app/offers").lookUntil("3 personnes").follow(Console.OPEN_OFFER);
            centre.reads(words.of("offer.SOLICITED")).follow("form[action$=acceptance] button");
            centre.await(words.of("offer.ACCEPTED")).lookUntil(words.of("offer.plan"));
            centre.page().fill("#at", console.moment(Duration.ofMinutes(30)));
            centre.follow("form[action$=interview] button").await(words.of("said.planned"));

            worker.await(words.of("now.ACCEPTED")).lookUntil(words.of("request.interview"));
            worker.follow("button[value=yes]").reads("Rien n'a été changé");
            console.sandbox().forward(Duration.ofMinutes(31));
            centre.lookUntil(words.of("offer.held")).follow("form[action$=held] button");
            centre.await(words.of("said.held"));
            worker.go("/app/requests").follow("#requests li a").follow("button[value=yes]");
            worker.await(words.of("now.CONFIRMED"));
            asked.awaitStatus("CONFIRMED");
        }
    }

    private Asked orientedTo(Flat flat) {
        return Asked.of(
                console.sandbox(),
                "referrer-12",
                Map.of(
                        "track", "ORIENTED",
                        "relocation", "LOCAL_ONLY",
                        "localZones", List.of(flat.place().substring(0, 2))));
    }

    private void assess(Visitor worker, Look look) {
        worker.go("/app/requests").follow("#requests li a").reads(words.of("now.ASSESSING"));
        worker.follow("form[action$=assessment] button").await(words.of("said.assessed"));
        try (var coordinator = console.visitor(look.atADesk()).signIn("coordinator")) {
            coordinator
                    .go("/app/open")
                    .lookUntil("Évaluation conjointe en cours")
                    .follow("#open li:has-text('évaluation conjointe en cours') a");
            coordinator.follow("form[action$=assessment] button").await(words.of("said.assessed"));
        }
    }
}
