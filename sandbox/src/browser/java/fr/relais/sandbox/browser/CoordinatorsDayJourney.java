package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The country at a desk: what is free, who waits, why, and what takes two people. */
@Tag("browser")
class CoordinatorsDayJourney {

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(
                Look.DESK,
                Look.PHONE.withoutScripts(),
                Look.PHONE.wide(320).in("en").atNight());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void seesTheCountryAsAMapAndAsATable(Look look) {
        try (var coordinator = console.visitor(look).signIn("coordinator")) {
            coordinator.reads(new SpokenWords(look.language()).of("country.free"), "La Réunion");
            assertThat(coordinator.page().locator("svg.map path.area").count()).isEqualTo(101);
            assertThat(coordinator.page().locator("tr[id^='d-']").count()).isEqualTo(101);
            assertThat(coordinator.page().locator("svg.map a[href^='#d-']").count())
                    .isEqualTo(101);
            coordinator.tap("svg.map a[href='#d-974']");
            assertThat(coordinator.page().locator("tr:target").innerText()).contains("La Réunion");
            coordinator.inspect();
        }
    }

    /** Of a request that nothing suits: why, what would open other places; then it rests, and goes on. */
    @ParameterizedTest
    @MethodSource("looks")
    void readsWhyARequestIsWhereItIs(Look look) {
        var words = new SpokenWords(look.language());
        var nine = words.of("requests.one", 9, "").replaceAll(",.*", "");
        Map<String, Object> large = Map.of("household", Asked.family(7), "dangerTier", "IMMINENT");
        try (var asked = Asked.of(console.sandbox(), "referrer-07", large);
                var coordinator = console.visitor(look).signIn("coordinator")) {
            coordinator.go("/app/open").lookUntil(nine).follow("#open li:has-text('" + nine + "') a");
            coordinator.lookUntil(words.of("open.excluded")).reads(words.of("open.offers.none"));
            coordinator
                    .tap("summary:has-text('" + words.of("open.excluded") + "')")
                    .inspect();

            coordinator
                    .tap("summary:has-text('" + words.of("open.pause") + "')")
                    .tap("input[value=TO_BE_CLARIFIED]");
            coordinator.follow("form[action$=pause] button").await(words.of("said.paused"));
            assertThat(asked.status()).isEqualTo("ON_HOLD");
            coordinator.follow("form[action$=resumption] button").await(words.of("said.resumed"));
            asked.awaitStatus("SEARCHING");

            console.awaitThatNothingSuits(9, 1);
            coordinator.go("/app/country/what-if").follow("main form button").reads(words.of("what-if.few"));
            seesWhatThreeWouldNeed(coordinator, large, words);
        }
    }

    /** No figure is about one household, or two. */
    private void seesWhatThreeWouldNeed(Visitor coordinator, Map<String, Object> large, SpokenWords words) {
        try (var second = Asked.of(console.sandbox(), "referrer-08", large);
                var third = Asked.of(console.sandbox(), "referrer-09", large)) {
            console.awaitThatNothingSuits(9, 3);
            coordinator.go("/app/country/what-if").follow("main form button");
            coordinator.reads(words.of("what-if.caption"), words.of("offer.people", 9));
            assertThat(second.reference()).isNotEqualTo(third.reference());
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void makesAMemberOnlyWithASecondOrganisation(Look look) {
        var words = new SpokenWords(look.language());
        var where = places().get(looks().toList().indexOf(look));
        var place = Map.of("departement", where.getKey(), "kind", "CHRS");
        var applicant = "li:has-text('" + where.getValue() + "')";
        var centre = console.sandbox()
                .as("centre-23")
                .post("/v1/centres/applications", place)
                .expect(201)
                .text("centre");
        try (var first = console.visitor(look).signIn("coordinator");
                var second = console.visitor(look).signIn("coordinator-03")) {
            first.go("/app/members").tap(applicant + " summary").tap(applicant + " input[value=DEDICATED]");
            first.follow(applicant + " details form button").await(words.of("said.vouched"));
            first.follow(applicant + " form button").reads(words.of("refused.not-of-two-organisations"));

            second.go("/app/members").reads(words.of("members.vouched"));
            second.follow(applicant + " form button").await(words.of("said.vouched"));
            assertThat(second.page().locator("#applicants " + applicant).count())
                    .isZero();
            var member = console.sandbox()
                    .as("coordinator")
                    .get("/v1/centres/" + centre)
                    .expect(200);
            assertThat(member.text("status")).isEqualTo("VALIDATED");
        } finally {
            close(centre);
        }
    }

    /** Another one for each look: who asked before is still a member. */
    private static List<Map.Entry<String, String>> places() {
        return List.of(Map.entry("53", "Mayenne"), Map.entry("85", "Vendée"), Map.entry("72", "Sarthe"));
    }

    private void close(String centre) {
        console.sandbox().as("coordinator").post("/v1/centres/" + centre + "/closure", Map.of());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasPlacesKeptOnlyWithASecondPerson(Look look) {
        var words = new SpokenWords(look.language());
        String block;
        try (var first = console.visitor(look).signIn("coordinator")) {
            first.go("/app/blocks").type("#min", "2").type("#max", "3");
            first.page().fill("#until", console.moment(Duration.ofDays(2)));
            first.choose("#zone", "75").follow("main form button").await(words.of("said.block"));
            first.reads(words.of("block.impact"));
            block = first.page().innerText("h1");
            first.follow("form[action$=approval] button").reads(words.of("refused.same-person"));
        }
        try (var second = console.visitor(look).signIn("coordinator-02")) {
            second.go("/app/blocks").follow("a:has-text('" + block + "')");
            second.follow("form[action$=approval] button").await(words.of("said.block.approved"));
            second.follow("form[action$=closure] button").await(words.of("said.block.closed"));
        }
    }
}
