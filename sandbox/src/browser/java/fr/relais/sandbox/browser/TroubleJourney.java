package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.stream.Stream;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see when something goes wrong: what has happened, what was not lost, what to do. */
@Tag("browser")
class TroubleJourney {

    private static final String TYPED = "travaux au rez-de-chaussée";

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSessionThatEndsInTheMiddleOfAFormLosesNothingOfTheOtherPages(Look look) {
        try (var worker = console.visitor(look).signIn("referrer-04")) {
            begin(worker);
            worker.page().context().clearCookies();
            worker.type("[name='people.ADULT.F']", "1").follow("button[name=next]");
            assertThat(worker.text()).contains("Votre session a pris fin").contains("gardé");

            worker.signIn("referrer-04").follow("a[href*='/drafts/']");
            assertThat(worker.text()).contains("Une place cette nuit").contains("Danger élevé");
            assertThat(worker.text()).contains("Comptez au moins une personne");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPageWithSomethingMissingSaysWhatAndWhere(Look look) {
        try (var worker = console.visitor(look).signIn("referrer-05")) {
            worker.follow("form[action$=drafts] button").follow("button[name=next]");

            assertThat(worker.text()).contains("À corriger").contains("Dites ce qu'il faut");
            assertThat(worker.page().title()).startsWith("À corriger");
            if (look.scripts()) {
                assertThat(worker.page().evaluate("() => document.activeElement.id"))
                        .isEqualTo("errors");
            }
            assertThat(worker.page().getAttribute("#errors a", "href")).isEqualTo("#track");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aServiceThatIsAwayIsSaidWithTheNumbersToCall(Look look) {
        var sandbox = console.sandbox();
        try (var worker = console.visitor(look).signIn("referrer-06")) {
            sandbox.kill(Service.PLACEMENT);
            try {
                worker.go("/app/requests").reads("Relais ne répond pas en ce moment");
                assertThat(worker.page().innerText("main .numbers")).contains("115", "17", "112", "119");
            } finally {
                sandbox.restart(Service.PLACEMENT);
            }
            worker.follow("main a.button").await("Demandes envoyées");
        }
    }

    @Test
    void theSecondOfTwoWhoAnswerSeesWhatTheFirstHasDone() {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-07")) {
            theSecondOfTwo(flat.offer().account());
            asked.awaitStatus("ACCEPTED");
        }
    }

    private void theSecondOfTwo(String account) {
        try (var first = console.visitor(Look.PHONE).signIn(account);
                var second = console.visitor(Look.DESK.withoutScripts()).signIn(account)) {
            first.go("/app/offers").follow(Console.OPEN_OFFER);
            second.go("/app/offers")
                    .follow(Console.OPEN_OFFER)
                    .follow("a[href$=refuse]")
                    .tap("input[value=TECHNICAL]");
            second.page().fill("#text", TYPED);
            first.follow("form[action$=acceptance] button").await("Votre oui est enregistré");

            second.follow("form[action$=refusal] button");
            assertThat(second.text()).contains("Rien n'a été changé").containsAnyOf("déjà répondu", "close");
            assertThat(second.page().locator("main").innerHTML())
                    .as("what she had typed")
                    .contains(TYPED);
            second.follow("main a.button");
            assertThat(second.text()).contains("Acceptée");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anOfferThatLapsesWhileItIsReadBlamesNobody(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-01-02");
                var centre = console.visitor(look).signIn(flat.offer().account())) {
            var offer = flat.offer();
            centre.go("/app/offers").follow(Console.OPEN_OFFER);
            console.sandbox().forward(Duration.ofMinutes(31));
            if (look.scripts()) {
                centre.await("Rien ne vous est reproché");
            } else {
                offer.awaitItsEnd();
                centre.follow("form[action$=acceptance] button")
                        .reads("Rien n'a été changé", "Rien ne vous est reproché");
                centre.follow("main a.button").await("allée à un autre lieu");
            }
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }

    /** The history of the browser is not erased, and the page says so: it leads to the sign-in and to nobody's case. */
    @ParameterizedTest
    @MethodSource("looks")
    void leavingQuicklyLeavesNothingOfACaseOnTheScreen(Look look) {
        try (var asked = console.ask("referrer-08");
                var worker = console.visitor(look).signIn("referrer-08")) {
            worker.follow("#requests a");
            assertThat(worker.text()).contains("3 personnes").contains("n'est pas effacé");
            worker.page().route("https://meteofrance.com/**", route -> route.fulfill());
            worker.expectToLeave();
            leave(worker);
            worker.page().waitForURL("https://meteofrance.com/");
            worker.page().goBack();

            assertThat(worker.page().content()).doesNotContain("3 personnes").doesNotContain("Recherche");
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }

    /** By the keys where a script hears them, else by the button. */
    private static void leave(Visitor worker) {
        if (!worker.look().scripts()) {
            worker.tap("#quit button");
            return;
        }
        for (var press = 0; press < 3; press++) {
            worker.page().keyboard().press("Shift");
        }
    }

    private static void begin(Visitor worker) {
        worker.follow("form[action$=drafts] button")
                .tap("input[name=track][value=EMERGENCY]")
                .tap("input[name=tier][value=HIGH]")
                .follow("button[name=next]");
    }
}
