package fr.relais.sandbox.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From asking for a place at night to the arrival, on both sides: a case worker on a telephone, a centre at a desk.
 *
 * <p>A mother with two children must go away from Paris and its neighbours.
 */
class CaseWorkersDayJourney {

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts(), Look.PHONE.in("en"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void goesFromTheRequestToTheArrival(Look look) {
        var words = new SpokenWords(look.language());
        try (var worker = console.visitor(look).signIn("referrer-02")) {
            worker.takeTaps();
            ask(worker, words);
            assertThat(worker.takeTaps()).as("taps to ask for a place tonight").isLessThanOrEqualTo(30);
            assertThat(worker.text()).contains(words.of("now.SEARCHING"));

            try (var centre = console.visitor(Look.DESK).signIn(console.whoIsAsked())) {
                accept(centre);
                worker.await(words.of("now.ACCEPTED"));
                worker.follow("button[value=yes]").await(words.of("now.CONFIRMED"));
                centre.await("confirmée").follow("form[action$=arrival] button").await("L'arrivée est enregistrée");
            }
            worker.await(words.of("now.PLACED"));
        }
    }

    /** As quickly as it can be done without leaving anything out that is asked for. */
    private static void ask(Visitor worker, SpokenWords words) {
        worker.follow("form[action$=drafts] button")
                .tap("input[name=track][value=EMERGENCY]")
                .tap("input[name=tier][value=IMMINENT]")
                .follow("button[name=next]")
                .type("[name='people.ADULT.F']", "1")
                .type("[name='people.CHILD.F']", "1")
                .type("[name='people.INFANT.M']", "1")
                .tap("input[name=parent]")
                .follow("button[name=next]")
                .tap("input[name=relocation][value=REMOVAL_REQUIRED]")
                .choose("#zone-0", "75")
                .follow("button[name=next]")
                .choose("#language-0", "ti")
                .follow("button[name=next]")
                .tap("#agreement")
                .follow("form[action$=send] button");
        assertThat(worker.text()).contains(words.of("said.sent"));
    }

    private static void accept(Visitor centre) {
        centre.go("/app/offers").follow(Console.OPEN_OFFER);
        assertThat(centre.text()).contains("0 à 2 ans").doesNotContain("Paris");
        centre.follow("form[action$=acceptance] button").await("Votre oui est enregistré");
    }
}
