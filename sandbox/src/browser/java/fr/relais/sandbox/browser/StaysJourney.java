package fr.relais.sandbox.browser;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who lives in a centre: from the arrival over an absence and a review to the departure. */
@Tag("browser")
class StaysJourney {

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void areKeptFromTheArrivalToTheDeparture(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-18");
                var centre = console.visitor(look).signIn(flat.account())) {
            var offer = flat.offer().accept();
            asked.agree();
            offer.arrive();
            centre.go("/app/stays").lookUntil(words.of("stay.arrived")).follow("#stays li:has(.tag.good) a");
            centre.reads(words.of("stay.next-review"));

            centre.tap("input[name=minor]")
                    .follow("form[action$=absence] button")
                    .await(words.of("said.absent"));
            centre.reads(words.of("stay.kept")).follow("form[action$=return] button");
            centre.await(words.of("said.back"));
            assertThat(centre.text()).doesNotContain(words.of("stay.kept"));
            centre.follow("form[action$=review] button").await(words.of("said.reviewed"));

            centre.tap("details summary").tap("input[value=OWN_HOME]");
            centre.follow("form[action$=departure] button").await(words.of("said.left"));
            assertThat(centre.page().locator("form[action$=departure]").count()).isZero();
            assertThat(asked.status()).isEqualTo("ENDED");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void tellTheCoordinationOfDangerAtOnce(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-18");
                var centre = console.visitor(look).signIn(flat.account());
                var coordinator = console.visitor(look.atADesk()).signIn("coordinator")) {
            var offer = flat.offer().accept();
            asked.agree();
            offer.arrive();
            centre.go("/app/stays").lookUntil(words.of("stay.arrived")).follow("#stays li:has(.tag.good) a");
            centre.reads(words.of("stay.danger.what")).follow("form[action$=danger] button");
            centre.await(words.of("said.danger"));
            coordinator.go("/app/inbox").lookUntil("Un accueil demande votre attention. Consultez-le tout de suite.");
            coordinator.follow("#inbox li:has-text('Un accueil demande votre attention') button");
            coordinator.reads(words.of("said.seen"));
        }
    }
}
