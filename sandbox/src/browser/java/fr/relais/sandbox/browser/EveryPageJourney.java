package fr.relais.sandbox.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that can be reached by its address, for each group, in both languages, down to 320 px, with scripts and without. */
class EveryPageJourney {

    private static final Map<String, List<String>> PAGES = Map.of(
            "referrer-03", List.of("/app/requests", "/app/inbox", "/rights", "/accessibility", "/app/nothing-here"),
            "centre-03", List.of("/app/centre", "/app/offers", "/app/stays", "/app/inbox"),
            "coordinator",
                    List.of(
                            "/app/country",
                            "/app/country/what-if",
                            "/app/open",
                            "/app/open/reviews",
                            "/app/members",
                            "/app/inbox"),
            "rapporteur", List.of("/app/figures"),
            "auditor", List.of("/app/none"));

    private final Console console = Console.shared();

    static Stream<Arguments> visits() {
        var looks = List.of(Look.PHONE.wide(320), Look.DESK.in("en"), Look.PHONE.withoutScripts());
        return PAGES.keySet().stream().flatMap(account -> looks.stream().map(look -> Arguments.of(account, look)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void isAsItShouldBe(String account, Look look) {
        try (var visitor = console.visitor(look).go("/").signIn(account)) {
            PAGES.getOrDefault(account, List.of()).forEach(visitor::go);
        }
    }
}
