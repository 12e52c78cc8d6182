package fr.relais.sandbox.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that can be reached by its address, for each group: in both languages, light and dark, down to 320 px,
 * with scripts and without, and on paper.
 */
@Tag("browser")
class EveryPageJourney {

    private static final Map<String, List<String>> PAGES = Map.of(
            "referrer-03", List.of("/app/requests", "/app/inbox", "/rights", "/accessibility", "/app/nothing-here"),
            "centre-03",
                    List.of(
                            "/app/centre",
                            "/app/offers",
                            "/app/stays",
                            "/app/inbox",
                            "/app/inbox/seen-before",
                            "/app/reach",
                            "/app/reach/software"),
            "centre-38", List.of("/app/centre"),
            "coordinator",
                    List.of(
                            "/app/country",
                            "/app/country/what-if",
                            "/app/open",
                            "/app/open/reviews",
                            "/app/blocks",
                            "/app/members",
                            "/app/accounts",
                            "/app/inbox"),
            "rapporteur", List.of("/app/figures"),
            "auditor", List.of("/app/none"));

    private final Console console = Console.shared();

    static Stream<Arguments> visits() {
        var looks = List.of(
                Look.PHONE.wide(320),
                Look.DESK.in("en"),
                Look.DESK.atNight(),
                Look.PHONE.withoutScripts().atNight());
        return PAGES.keySet().stream().flatMap(account -> looks.stream().map(look -> Arguments.of(account, look)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void isAsItShouldBe(String account, Look look) {
        try (var visitor = console.visitor(look).go("/").signIn(account)) {
            PAGES.getOrDefault(account, List.of()).forEach(page -> {
                visitor.go(page);
                assertThat(new Paper(visitor.page()).showsItsContentOnly())
                        .as("%s on paper", page)
                        .isTrue();
            });
        }
    }

    /** What is on the screen and on no other page: nothing yet. */
    @ParameterizedTest
    @MethodSource("nothings")
    void saysThatThereIsNothingYet(String account, Look look, String page, String word) {
        try (var visitor = console.visitor(look).signIn(account)) {
            visitor.go(page).reads(new SpokenWords("fr").of(word));
        }
    }

    static Stream<Arguments> nothings() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts())
                .flatMap(look -> Stream.of(
                        Arguments.of("referrer-03", look, "/app/requests", "requests.none"),
                        Arguments.of("referrer-03", look, "/app/inbox", "inbox.none"),
                        Arguments.of("centre-02", look, "/app/offers", "offers.none"),
                        Arguments.of("centre-02", look, "/app/stays", "stays.none"),
                        Arguments.of("coordinator", look, "/app/open/reviews", "reviews.none")));
    }
}
