package fr.relais.sandbox.browser;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asking for a place and saying yes to it with Tab, Space and Enter, in a low window; and every stop on the way is
 * seen.
 */
@Tag("browser")
class KeyboardJourney {

    private static final int LOW = 600;

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isEnoughToAskForAPlaceAndToSayYes(Look look) {
        try (var flat = console.flat();
                var worker = console.visitor(look).signIn("referrer-05")) {
            worker.page().setViewportSize(look.width(), LOW);
            var keys = new Keyboard(worker);
            ask(keys);
            worker.inspect().reads(words.of("said.sent"));
            assertThat(keys.through()).as("stops of the page").isGreaterThan(10);

            var offer = console.whoIsAsked().accept();
            worker.await(words.of("now.ACCEPTED"));
            keys.enter("button[value=yes]");
            worker.await(words.of("now.CONFIRMED"));
            keys.through();
            keys.enter("main a[href$=journey]");
            keys.through();
            worker.go("/app/requests");
            keys.enter("#requests li a").enter("main a[href$=sheet]").through();
            offer.arrive();
            assertThat(flat.account()).isNotEmpty();
        }
    }

    private static void ask(Keyboard keys) {
        keys.enter("form[action$=drafts] button")
                .space("input[name=track][value=EMERGENCY]")
                .space("input[name=tier][value=IMMINENT]")
                .enter("button[name=next]")
                .type("[name='people.ADULT.F']", "1")
                .type("[name='people.INFANT.F']", "1")
                .type("[name='people.CHILD.F']", "1")
                .space("input[name=parent]")
                .enter("button[name=next]")
                .space("input[name=relocation][value=REMOVAL_REQUIRED]")
                .type("#zone-0", "75")
                .enter("button[name=next]")
                .enter("button[name=next]")
                .space("#agreement")
                .enter("form[action$=send] button");
    }

    /** What a centre has to reach: its board, an offer, the reasons of a no. */
    @ParameterizedTest
    @MethodSource("looks")
    void leadsThroughThePagesOfACentre(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-06");
                var centre = console.visitor(look).signIn(flat.offer().account())) {
            centre.page().setViewportSize(look.width(), LOW);
            var keys = new Keyboard(centre);
            centre.go("/app/offers");
            keys.enter(Console.OPEN_OFFER).through();
            keys.enter("a[href$=refuse]").space("input[name=reason]").through();
            centre.go("/app/centre");
            assertThat(keys.through()).isGreaterThan(5);
            assertThat(asked.status()).isEqualTo("SEARCHING");
        }
    }
}
