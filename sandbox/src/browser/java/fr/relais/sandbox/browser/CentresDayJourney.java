package fr.relais.sandbox.browser;

import java.time.LocalDate;
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
        return Stream.of(
                Look.PHONE,
                Look.PHONE.withoutScripts(),
                Look.PHONE.wide(320).in("en").atNight());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void saysInTwoTapsWhatItHas(Look look) {
        var words = new SpokenWords(look.language());
        try (var centre = console.visitor(look).signIn("centre-09")) {
            centre.takeTaps();
            centre.follow("form[action$=confirmation] button").await(words.of("said.confirmed"));
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);

            centre.follow("form[action$=full] button").await(words.of("said.full"));
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);

            centre.follow("form[action$=more] button").await(words.of("said.more"));
            assertThat(centre.takeTaps()).isLessThanOrEqualTo(2);
        }
    }

    /** Each word is one tap, and what was said by mistake is taken back. */
    @ParameterizedTest
    @MethodSource("looks")
    void saysByALinkWhatItHasWithoutSigningIn(Look look) {
        var words = new SpokenWords(look.language());
        try (var flat = console.flat();
                var somebody = opened(look, flat.linkOfAPlaceMore())) {
            assertThat(somebody.text()).contains(words.of("confirm.title")).doesNotContain(words.of("confirm.done"));
            somebody.takeTaps();
            somebody.follow("form[action$=yes] button").await(words.of("confirm.done"));
            assertThat(somebody.takeTaps()).isEqualTo(1);

            somebody.follow("form[action$=more] button").await(words.of("confirm.more"));
            assertThat(somebody.takeTaps()).isEqualTo(1);
            assertThat(flat.free()).isEqualTo(Flat.BEDS + 1);

            somebody.follow("form[action$=none] button").await(words.of("confirm.none"));
            assertThat(somebody.takeTaps()).isEqualTo(1);
            assertThat(flat.free()).isZero();

            somebody.follow("form[action$=back] button").await(words.of("confirm.back"));
            assertThat(somebody.takeTaps()).isEqualTo(1);
            assertThat(flat.free()).isEqualTo(Flat.BEDS + 1);
        }
    }

    /** What the code of a link opens, put there by the script or by hand. */
    private Visitor opened(Look look, String code) {
        var somebody = console.visitor(look).go("/confirm" + (look.scripts() ? "#" + code : ""));
        if (!look.scripts()) {
            somebody.type("#token", code).follow("#link button");
        }
        return somebody.await(new SpokenWords(look.language()).of("centre.unchanged"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void makesALinkThatSaysNothingOfThePlace(Look look) {
        String code;
        try (var centre = console.visitor(look).signIn("centre-11")) {
            centre.follow("form[action$=link] button");
            code = centre.page().innerText("main code");
        }
        try (var somebody = opened(look, code)) {
            somebody.follow("form[action$=yes] button").await(new SpokenWords(look.language()).of("confirm.done"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void takesPlacesOutOfServiceWithAReason(Look look) {
        var words = new SpokenWords(look.language());
        var account = look.scripts() ? "centre-12" : "centre-13";
        try (var centre = console.visitor(look).signIn(account)) {
            centre.follow("a[href*='/out']").type("#beds", "1").tap("input[value=WORKS]");
            centre.page().fill("#return", LocalDate.now().plusMonths(1).toString());
            centre.follow("main form button").await(words.of("said.out"));
            assertThat(centre.page().innerText("#board")).contains(", " + words.of("bed.back"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void knowsWhatACompromisedSiteMeansBeforeItSaysSo(Look look) {
        var words = new SpokenWords(look.language());
        var account = look.scripts() ? "centre-14" : "centre-43";
        try (var centre = console.visitor(look).signIn(look.dark() ? "centre-44" : account)) {
            centre.follow("a[href$=compromise]").reads(words.of("compromise.what"));
            centre.follow("form[action$=now] button").await(words.of("said.compromised"));
            centre.reads(words.of("compromise.evacuate"));
        }
    }
}
