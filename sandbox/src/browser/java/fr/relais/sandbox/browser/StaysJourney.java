package fr.relais.sandbox.browser;

import java.time.Duration;
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
            centre.tap("input[name=minor]")
                    .follow("form[action$=absence] button")
                    .await(words.of("said.absent"));
            centre.reads(words.of("stay.kept")).follow("form[action$=return] button");
            centre.await(words.of("said.back"));
            assertThat(centre.text()).doesNotContain(words.of("stay.kept"));
            centre.follow("form[action$=review] button").await(words.of("said.reviewed"));
            centre.reads(words.of("stay.next-review"));
            assertThat(flat.reviews()).isEqualTo(1);

            centre.tap("details summary").tap("input[value=OWN_HOME]");
            centre.follow("form[action$=departure] button").await(words.of("said.left"));
            assertThat(centre.page().locator("form[action$=departure]").count()).isZero();
            assertThat(asked.status()).isEqualTo("ENDED");
        }
    }

    /** Past its end a reservation is a question to the centre: the place is kept until it says so. */
    @ParameterizedTest
    @MethodSource("looks")
    void areWaitedForAsLongAsTheCentreKeepsThePlace(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-18");
                var centre = console.visitor(look).signIn(flat.account())) {
            flat.offer().accept();
            asked.agree();
            console.pass(Duration.ofHours(25));
            centre.go("/app/offers")
                    .follow("#offers li:has-text('arrivée attendue') a")
                    .lookUntil(words.of("offer.keep"));
            centre.follow("form[action$=reservation] button").await(words.of("said.kept"));
            assertThat(centre.page().locator("form[action$=reservation]").count())
                    .isZero();
            assertThat(asked.status()).isEqualTo("CONFIRMED");
        }
    }

    /** Nobody is to blame: the request rests until somebody has heard of her. */
    @ParameterizedTest
    @MethodSource("looks")
    void doNotBeginWhenNobodyHasCome(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-18");
                var centre = console.visitor(look).signIn(flat.account())) {
            flat.offer().accept();
            asked.agree();
            asked.travels(console.now().plus(Duration.ofMinutes(10)), 1);
            console.pass(Duration.ofHours(14));
            centre.go("/app/offers")
                    .follow("#offers li:has-text('arrivée attendue') a")
                    .lookUntil(words.of("offer.no-show"));
            centre.follow("form[action$=no-show] button").await(words.of("said.no-show"));
            assertThat(asked.status()).isEqualTo("ON_HOLD");
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
