package fr.relais.sandbox.browser;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a centre does with its places on a telephone, in as few taps as can be. */
@Tag("browser")
class CentresDayJourney {

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void saysInTwoTapsWhatItHas(Look look) {
        try (var centre = console.visitor(look).signIn("centre-09")) {
            centre.takeTaps();
            centre.follow("form[action$=confirmation] button").await("C'est confirmé. Merci.");
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);

            centre.follow("form[action$=full] button").await("plus de place");
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);

            centre.follow("form[action$=more] button").await("il y a des places");
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void confirmsByALinkWithoutSigningIn(Look look) {
        String code;
        try (var centre = console.visitor(look).signIn("centre-11")) {
            centre.follow("form[action$=link] button");
            code = centre.page().innerText("main code");
        }
        try (var somebody = console.visitor(look).go("/confirm" + (look.scripts() ? "#" + code : ""))) {
            if (!look.scripts()) {
                somebody.type("#token", code).follow("#link button");
            }
            somebody.await("Rien n'a changé");
            assertThat(somebody.text()).contains("Vos places libres").doesNotContain("Merci");
            somebody.takeTaps();
            somebody.follow("button.big").await("Merci : c'est confirmé.");
            assertThat(somebody.takeTaps()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void takesPlacesOutOfServiceWithAReason(Look look) {
        var account = look.scripts() ? "centre-12" : "centre-13";
        try (var centre = console.visitor(look).signIn(account)) {
            centre.follow("a[href*='/out']")
                    .type("#beds", "1")
                    .tap("input[value=WORKS]")
                    .follow("main form button")
                    .await("hors service");
            assertThat(centre.text()).containsIgnoringCase("indisponible : ");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void knowsWhatACompromisedSiteMeansBeforeItSaysSo(Look look) {
        try (var centre = console.visitor(look).signIn(look.scripts() ? "centre-14" : "centre-43")) {
            centre.follow("a[href$=compromise]");
            assertThat(centre.text()).contains("les places libres sont gelées");
            centre.follow("form[action$=now] button").await("Tout est arrêté");
            assertThat(centre.text()).contains("Qui doit partir");
        }
    }
}
