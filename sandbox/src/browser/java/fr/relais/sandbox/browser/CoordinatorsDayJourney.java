package fr.relais.sandbox.browser;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The country at a desk: what is free, who waits, why, and what takes two people. */
class CoordinatorsDayJourney {

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void seesTheCountryAsAMapAndAsATable(Look look) {
        try (var coordinator = console.visitor(look).signIn("coordinator")) {
            assertThat(coordinator.text()).contains("places libres confirmées").contains("La Réunion");
            assertThat(coordinator.page().locator("svg.map path.area").count()).isEqualTo(101);
            assertThat(coordinator.page().locator("tr[id^='d-']").count()).isEqualTo(101);
            assertThat(coordinator.page().locator("svg.map a[href^='#d-']").count()).isEqualTo(101);
            coordinator.tap("svg.map a[href='#d-974']");
            assertThat(coordinator.page().locator("tr:target").innerText()).contains("La Réunion");
            coordinator.inspect();
        }
    }

    @Test
    void asksWhichPlacesWouldHaveHelped() {
        try (var coordinator = console.visitor(Look.DESK).signIn("coordinator")) {
            coordinator.go("/app/country/what-if").follow("main form button");
            assertThat(coordinator.text()).containsAnyOf("Les places qui auraient aidé", "Personne n'attend");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasPlacesKeptOnlyWithASecondPerson(Look look) {
        var until = LocalDateTime.now().plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString();
        String block;
        try (var first = console.visitor(look).signIn("coordinator")) {
            first.go("/app/blocks").type("#min", "2").type("#max", "3");
            first.page().fill("#until", until);
            first.choose("#zone", "75").follow("main form button").await("Une autre personne doit approuver");
            assertThat(first.text()).contains("Ce que cela ferait maintenant");
            block = first.page().innerText("h1");
            first.follow("form[action$=approval] button");
            assertThat(first.text()).contains("Il faut une autre personne pour approuver.");
        }
        try (var second = console.visitor(look).signIn("coordinator-02")) {
            second.go("/app/blocks").follow("a:has-text('" + block + "')");
            second.follow("form[action$=approval] button").await("C'est approuvé.");
            second.follow("form[action$=closure] button").await("les places restantes sont rendues");
        }
    }
}
