package fr.relais.sandbox.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Aggregates, nothing else, and a file that can be taken home. */
@Tag("browser")
class RapporteursDayJourney {

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void readsWhatIsPublishedAndTakesAFileHome(Look look) throws IOException {
        var quarter = console.published();
        try (var rapporteur = console.visitor(look).signIn("rapporteur")) {
            rapporteur.reads(words.of("figures.title"), quarter);
            assertThat(rapporteur.page().locator("nav li").count()).isEqualTo(1);
            assertThat(rapporteur.page().locator("table caption").allInnerTexts())
                    .contains("Demandes");

            var file = "a[href*='/RAPPORTEUR/'][href$='requests.csv']";
            var download = rapporteur.page().waitForDownload(() -> rapporteur.tap(file));
            assertThat(download.suggestedFilename()).endsWith(".csv");
            assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                    .contains("toutes les demandes", quarter);
            rapporteur.inspect();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void reachesNoPageOfAnybodyElse(Look look) {
        try (var rapporteur = console.visitor(look).signIn("rapporteur")) {
            for (var other : new String[] {"/app/requests", "/app/offers", "/app/stays", "/app/open", "/app/country"}) {
                rapporteur.go(other);
                assertThat(rapporteur.page().innerText("main"))
                        .doesNotContain("personne")
                        .contains("n'existe pas");
            }
        }
    }
}
