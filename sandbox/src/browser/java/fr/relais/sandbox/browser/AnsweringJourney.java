package fr.relais.sandbox.browser;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a centre can say to an offer but yes: a question, and no with a reason; and what the coordination makes of them.
 */
@Tag("browser")
class AnsweringJourney {

    /** Whatever is written into a field is shown as it was written. */
    private static final String TEXT = "<script>alert('x')</script> & <b>travaux</b>";

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void asksTheOneQuestionThatTheCoordinationAnswers(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-15");
                var centre = console.visitor(look).signIn(flat.offer().account());
                var coordinator = console.visitor(look.atADesk()).signIn("coordinator")) {
            centre.go("/app/offers").follow(Console.OPEN_OFFER).tap("details summary");
            centre.tap("input[value=ARRIVAL_TIME]").follow("form[action$=question] button");
            centre.await(words.of("said.question")).reads(words.of("question.waits"));
            assertThat(centre.page().locator("form[action$=question]").count()).isZero();

            openWithAQuestion(coordinator);
            coordinator.tap("input[value=EVENING]").follow("form[action$=answer] button");
            coordinator.await(words.of("said.answered")).reads("Le soir");
            if (look.scripts()) {
                centre.go("/app/inbox").reads("Votre question a reçu une réponse");
                centre.go("/app/offers").follow(Console.OPEN_OFFER);
            }
            centre.await("Le soir");
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }

    /** Of the open requests the one that has a question: the list does not say which. */
    private static void openWithAQuestion(Visitor coordinator) {
        coordinator.go("/app/open");
        var requests = coordinator.page().locator("#open li a").count();
        for (var request = 0; request < requests; request++) {
            coordinator.go("/app/open").follow("#open li:nth-child(" + (request + 1) + ") a");
            if (coordinator.page().locator("form[action$=answer]").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no open request has a question");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void saysNoForAReasonThatIsReadAgain(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-16");
                var centre = console.visitor(look).signIn(flat.offer().account());
                var coordinator = console.visitor(look.atADesk()).signIn("coordinator")) {
            centre.go("/app/offers").follow(Console.OPEN_OFFER).follow("a[href$=refuse]");
            centre.reads("Raison technique", words.of("refuse.text.hint")).tap("input[value=OTHER]");
            centre.page().fill("#text", TEXT);
            centre.follow("form[action$=refusal] button").await(words.of("said.refused"));
            centre.reads(words.of("offer.REFUSED"));

            coordinator.go("/app/country").follow("main a[href$=reviews]").lookUntil(words.of("reviews.kept"));
            coordinator.follow(reviewOf(flat)).reads(TEXT, flat.nameOfDepartement(), words.of("reviews.kept"));
            coordinator.follow("form[action$=confirmation] button").await(words.of("said.decided"));
            assertThat(coordinator.text()).doesNotContain("travaux");
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }

    /** What the centre has written is on a page of its own. */
    private static String reviewOf(Flat flat) {
        return "main li:has-text('" + flat.nameOfDepartement() + "') a";
    }

    /** The coordination does not have it: the same place is offered again, or kept for another. */
    @ParameterizedTest
    @MethodSource("looks")
    void isToldWhenItsNoDoesNotStand(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-17");
                var coordinator = console.visitor(look).signIn("coordinator")) {
            flat.offer().refuse("AUTONOMY");
            coordinator.go("/app/open").follow("main a[href$=reviews]").lookUntil(flat.nameOfDepartement());
            coordinator.follow(reviewOf(flat));
            coordinator.follow("form[action$=override] button").await(words.of("said.decided"));
            assertThat(coordinator.text()).contains(words.of("reviews.none"));
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }
}
