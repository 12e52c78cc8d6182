package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How she comes there: the journey, who brings her, where she is met, the sheet for the road. */
@Tag("browser")
class HandOverJourney {

    /** Whatever is written into a field is shown as it was written. */
    private static final String POINT = "Gare, hall 2 <script>alert('x')</script>";

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isPlannedSaidReadAndOver(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor(Console.EARLY);
                var worker = console.visitor(look).signIn(Console.EARLY);
                var centre = console.visitor(look.atADesk()).signIn(flat.account())) {
            flat.offer().accept();
            asked.agree();
            worker.go("/app/requests").follow("#requests li a").follow("main a[href$=journey]");
            plan(worker);
            agree(look);
            say(centre);
            read(console.whoSignedInBefore(look));

            worker.follow("main > p a");
            worker.follow("form[action$=departure] button").await(words.of("now.IN_TRANSIT"));
            centre.go("/app/offers").follow("#offers li:has-text('arrivée attendue') a");
            centre.follow("form[action$=arrival] button").await(words.of("said.arrived"));
            worker.await(words.of("now.PLACED"));
        }
    }

    private void plan(Visitor worker) {
        worker.choose("#mode", "CAR");
        worker.page().fill("#departs", console.moment(Duration.ofMinutes(10)));
        worker.page().fill("#arrives", console.moment(Duration.ofMinutes(70)));
        worker.choose("#escort", "REFERRER").choose("#payer", "REFERRER");
        worker.follow("form[action$=plan] button").await(words.of("said.journey"));
        worker.follow("form[action$='journey/escort'] button").await(words.of("said.escort"));
    }

    /** Nobody else of the association has an account: the coordination is the other one who says so. */
    private void agree(Look look) {
        try (var coordinator = console.visitor(look.atADesk()).signIn("coordinator")) {
            coordinator
                    .go("/app/open")
                    .lookUntil("Confirmée par la personne")
                    .follow("#open li:has-text('confirmée par la personne') a");
            coordinator.reads(words.of("open.named"));
            coordinator.follow("form[action$=escort] button").await(words.of("said.escort-agreed"));
        }
    }

    private void say(Visitor centre) {
        centre.go("/app/offers")
                .follow("#offers li:has-text('arrivée attendue') a")
                .await(words.of("point.title"));
        centre.page().fill("#meetingPoint", POINT);
        centre.follow("form[action$=meeting-point] button").await(words.of("said.point"));
        assertThat(centre.text()).doesNotContain("hall 2");
    }

    /** Only after she has shown again who she is. */
    private void read(Visitor before) {
        before.go("/app/requests").follow("#requests li a").follow("main a[href$=journey]");
        before.tap("form[action$=meeting] button");
        before.page().waitForSelector("#username");
        before.identify(Console.EARLY).reads(words.of("said.again")).follow("form[action$=meeting] button");
        before.reads(POINT, words.of("meeting.left", 2), words.of("meeting.do-not"));
    }

    /** For whom and when, and nothing by which the house could be found. */
    @ParameterizedTest
    @MethodSource("looks")
    void hasASheetThatNamesNoHouse(Look look) {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-14");
                var worker = console.visitor(look).signIn("referrer-14")) {
            var offer = flat.offer().accept();
            asked.agree();
            worker.go("/app/requests").follow("#requests li a").follow("main a[href$=sheet]");

            var sheet = worker.page().innerText("main");
            assertThat(sheet).contains("0 à 2 ans", "18 à 59 ans", words.of("sheet.meeting.how"), "115");
            assertThat(sheet)
                    .doesNotContain(flat.centre(), offer.reference(), asked.reference(), flat.account())
                    .doesNotContain(flat.nameOfDepartement(), "centre-org", "referrer-org");
            var paper = new Paper(worker.page());
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.shown())
                    .contains("0 à 2 ans", words.of("sheet.numbers"))
                    .doesNotContain("Imprimer\n");
        }
    }

    /** The largest household that one unit takes, with all that is to be known of it: still one sheet of paper. */
    @ParameterizedTest
    @MethodSource("printing")
    void hasOneSheetForTwelvePeopleToo(Look look) {
        var spoken = new SpokenWords(look.language());
        Map<String, Object> all = Map.of(
                "household", Asked.family(10),
                "needs", List.of("STEP_FREE"),
                "languages", List.of(speaks("fr"), speaks("ti")));
        try (var flat = console.flat(12);
                var asked = flat.askedFor("referrer-09", all);
                var worker = console.visitor(look).signIn("referrer-09")) {
            flat.offer().accept();
            asked.agree();
            asked.travels(console.now().plus(Duration.ofHours(2)), 2);
            worker.go("/app/requests").follow("#requests li a").follow("main a[href$=sheet]");

            assertThat(worker.page().locator(".sheet dd ul li").count()).isGreaterThanOrEqualTo(12);
            assertThat(worker.page().locator(".sheet ol li").count()).isEqualTo(2);
            worker.reads(spoken.of("sheet.meeting.how"));
            assertThat(new Paper(worker.page()).pages()).isEqualTo(1);
        }
    }

    static Stream<Look> printing() {
        return Stream.of(Look.DESK.in("en"), Look.PHONE.withoutScripts());
    }

    private static Map<String, String> speaks(String language) {
        return Map.of("code", language, "level", "FLUENT");
    }
}
