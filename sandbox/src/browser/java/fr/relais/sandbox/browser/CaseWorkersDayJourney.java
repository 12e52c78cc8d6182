package fr.relais.sandbox.browser;

import java.net.URI;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From asking for a place at night to the arrival, on both sides: a case worker on a telephone, a centre at a desk.
 * Then what she does with a request that finds no place.
 */
@Tag("browser")
class CaseWorkersDayJourney {

    private final Console console = Console.shared();
    private final SpokenWords centres = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE, Look.PHONE.withoutScripts(), Look.PHONE.in("en").atNight());
    }

    /** A mother with two children must go away from Paris and its neighbours. */
    @ParameterizedTest
    @MethodSource("looks")
    void goesFromTheRequestToTheArrival(Look look) {
        var words = new SpokenWords(look.language());
        try (var flat = console.flat();
                var worker = console.visitor(look).signIn("referrer-02")) {
            worker.takeTaps();
            TonightsRequest.fill(worker);
            assertThat(worker.takeTaps()).as("taps to ask for a place tonight").isLessThanOrEqualTo(30);
            worker.reads(words.of("said.sent"), words.of("now.SEARCHING"), "115");

            try (var centre =
                    console.visitor(look.atADesk()).signIn(console.whoIsAsked().account())) {
                accept(centre);
                worker.await(words.of("now.ACCEPTED"));
                worker.follow("button[value=yes]").await(words.of("now.CONFIRMED"));
                centre.await(centres.of("offer.CONFIRMED"))
                        .follow("form[action$=arrival] button")
                        .await(centres.of("said.arrived"));
            }
            worker.await(words.of("now.PLACED"));
            assertThat(flat.account()).isNotEmpty();
            worker.go(URI.create(worker.page().url()).getPath());
            worker.follow("main a[href$=figures]").choose("#kind", "LABOUR");
            worker.follow("form[action$=given] button").await(words.of("said.figures"));
        }
    }

    private void accept(Visitor centre) {
        centre.go("/app/offers").follow(Console.OPEN_OFFER);
        assertThat(centre.text()).contains("0 à 2 ans").doesNotContain("Paris");
        centre.follow("form[action$=acceptance] button").await(centres.of("said.accepted"));
    }

    /** Her no costs her nothing: the search goes on, elsewhere, from the day on which it began. */
    @ParameterizedTest
    @MethodSource("looks")
    void saysForHerThatSheDoesNotWantThePlace(Look look) {
        var words = new SpokenWords(look.language());
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-06");
                var worker = console.visitor(look).signIn("referrer-06")) {
            flat.offer().accept();
            asked.awaitStatus("ACCEPTED");
            worker.go("/app/requests").follow("#requests li a");
            worker.reads(words.of("now.ACCEPTED"), words.of("request.reserved"), words.of("request.reserved.then"));

            worker.follow("button[value=no]").await(words.of("said.declined"));
            worker.reads(words.of("now.SEARCHING"));
            assertThat(worker.text()).doesNotContain(words.of("request.reserved"));
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }

    /** No flat is large enough for a mother with nine children: the request waits, and looks as every search does. */
    @ParameterizedTest
    @MethodSource("looks")
    void keepsARequestOnTheWaitingListUntilSheTakesItBack(Look look) {
        var words = new SpokenWords(look.language());
        try (var worker = console.visitor(look).signIn("referrer-10")) {
            TonightsRequest.begin(worker)
                    .type("[name='people.ADULT.F']", "1")
                    .type("[name='people.CHILD.F']", "9")
                    .follow("button[name=next]")
                    .tap("input[name=relocation][value=NO_PREFERENCE]")
                    .follow("button[name=to-check]");
            worker.tap("#agreement").follow("form[action$=send] button");
            worker.go("/app/requests").reads(words.of("requests.sent")).follow("#requests li a");
            worker.reads(words.of("now.SEARCHING"), words.of("next.SEARCHING"));
            console.awaitThatNothingSuits(10, 1);
            worker.go("/app/requests").follow("#requests li a");
            assertThat(worker.page().innerText("#now")).contains(words.of("now.SEARCHING"));

            worker.follow("form[action$=validation] button").await(words.of("said.validated"));
            worker.follow("main a[href$=withdraw]").reads(words.of("request.withdraw.text"));
            worker.follow("form[action$=withdrawal] button").await(words.of("said.withdrawn"));
            assertThat(worker.text()).contains(words.of("now.WITHDRAWN")).doesNotContain(words.of("request.withdraw"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void keepsADraftUntilItIsForgotten(Look look) {
        var words = new SpokenWords(look.language());
        try (var worker = console.visitor(look).signIn("referrer-11")) {
            TonightsRequest.begin(worker);
            worker.go("/app/requests").reads(words.of("requests.drafts")).follow("a[href*='/drafts/']");
            worker.reads(words.of("track.EMERGENCY"), words.of("gap.nobody"));
            worker.follow("form[action$=forget] button").reads(words.of("said.draft.forgotten"));
            assertThat(worker.text()).contains(words.of("requests.none")).doesNotContain(words.of("requests.drafts"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasTheRightsOfSomebodyAtHand(Look look) {
        var words = new SpokenWords(look.language());
        try (var asked = console.ask("referrer-12");
                var worker = console.visitor(look).signIn("referrer-12")) {
            worker.follow("#requests li a").follow("main a[href='/rights']");
            worker.reads(words.of("rights.1"), words.of("rights.7"), words.of("quit.button"));
            assertThat(worker.text()).doesNotContain(asked.reference()).doesNotContain(words.of("request.asked"));
        }
    }
}
