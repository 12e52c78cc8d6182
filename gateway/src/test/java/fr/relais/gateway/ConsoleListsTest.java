package fr.relais.gateway;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of which a service tells a page at a time: all of them can be reached, and nothing else is said of how many.
 */
class ConsoleListsTest {

    private static final String CURSOR = "abcdefghijklmnopqrstuvwxyz";

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    /** Two pages; the second is the one that its cursor leads to. */
    private static void inTwoPages(StubService service, String name, Function<Integer, String> one) {
        service.answers((request, response) -> {
            var last = request.uri().contains("cursor=" + CURSOR);
            var content = last ? one.apply(2) : one.apply(1);
            return response.header("Content-Type", "application/json")
                    .sendString(Mono.just(
                            "{\"" + name + "\": [" + content + "]" + (last ? "}" : ", \"next\": \"" + CURSOR + "\"}")));
        });
    }

    private static String text(TestBrowser browser, String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String next(String page, String list) {
        var link = Pattern.compile("href=\"(" + list + "\\?after=[\\w-]{12}(?:&seen=\\d+)?)\"")
                .matcher(page);
        assertThat(link.find()).as("a way on in %s", page).isTrue();
        return link.group(1);
    }

    @Test
    void leadToTheNextOffers() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        inTwoPages(
                gateway.running().placement(),
                "offers",
                page -> "{\"offer\": \"offer-%d\", \"status\": \"%s\"}".formatted(page, page == 1 ? "OPEN" : "LAPSED"));

        var first = text(centre, "/app/offers");
        var second = text(centre, next(first, "/app/offers"));

        assertThat(first).contains("hx-get=\"/app/offers\"").doesNotContain(CURSOR, "Revenir au début");
        assertThat(second).contains("Revenir au début de la liste").doesNotContain("?after=", "hx-get=");
        assertThat(gateway.running().placement().lastReceived().path()).isEqualTo("/v1/offers?cursor=" + CURSOR);
    }

    @Test
    void leadToTheNextStaysWhichAreCountedOn() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        inTwoPages(
                gateway.running().placement(),
                "stays",
                page -> "{\"stay\": \"stay-%d\", \"status\": \"ACTIVE\", \"tasks\": []}".formatted(page));

        var first = text(centre, "/app/stays");
        var second = text(centre, next(first, "/app/stays"));

        assertThat(first).contains(">Séjour 1<").doesNotContain(CURSOR);
        assertThat(second).contains(">Séjour 2<").doesNotContain("?after=", ">Séjour 1<");
        assertThat(text(centre, "/app/stays?seen=x")).contains(">Séjour 1<");
    }

    /** One centre on a page of several pages is not the only one, so nobody is taken past the list. */
    @Test
    void leadToTheNextCentresWhichAreCountedOn() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        inTwoPages(gateway.running().capacity(), "centres", page -> member("centre-" + page, "35", "ACTIVE"));

        var first = text(centre, "/app/centre");
        var second = text(centre, next(first, "/app/centre"));

        assertThat(first).contains(">Lieu 1, ").doesNotContain(CURSOR, "Revenir au début");
        assertThat(second).contains(">Lieu 2, ", "Revenir au début de la liste").doesNotContain("?after=", ">Lieu 1, ");
        assertThat(gateway.running().capacity().lastReceived().path()).isEqualTo("/v1/centres?cursor=" + CURSOR);
    }

    /** Whoever asks to be a member stands at the beginning, however late in the alphabet of references. */
    @Test
    void beginWithAllWhoAskToBeAMember() {
        inTwoPages(gateway.running().capacity(), "centres", ConsoleListsTest::members);
        var coordinator = gateway.browser(TestCaller.coordinator());

        var first = text(coordinator, "/app/members");
        var applicants = first.substring(first.indexOf("id=\"applicants\""), first.indexOf("id=\"members\""));
        var second = text(coordinator, next(first, "/app/members"));

        assertThat(first).contains("2 candidatures");
        assertThat(applicants).contains("Ille-et-Vilaine", "Paris", "Proposer une convention");
        assertThat(first.substring(first.indexOf("id=\"members\"")))
                .contains("Finistère")
                .doesNotContain("Ille-et-Vilaine", "Mayotte");
        assertThat(second).contains("Mayotte").doesNotContain("Paris", "candidature", "?after=");
    }

    private static String members(int page) {
        return page == 1
                ? member("one", "35", "APPLICANT") + "," + member("two", "29", "ACTIVE")
                : member("three", "75", "APPLICANT") + "," + member("four", "976", "ACTIVE");
    }

    private static String member(String centre, String departement, String status) {
        return """
                {"centre": "%s", "departement": "%s", "kind": "CHRS", "status": "%s", "beds": {}, "compromised": false,
                 "vouched": false}""".formatted(centre, departement, status);
    }

    /** The service tells no more, and no way to them. */
    @Test
    void sayThatThereAreOlderBlocks() {
        var coordinator = gateway.browser(TestCaller.coordinator());
        gateway.running().placement().answers(200, "application/json", blocks(200));
        assertThat(text(coordinator, "/app/blocks")).contains("Les 200 plus récentes");
        gateway.running().placement().answers(200, "application/json", blocks(199));
        assertThat(text(coordinator, "/app/blocks")).doesNotContain("plus récentes");
    }

    private static String blocks(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> """
                        {"reference": "block-%d", "codeName": "MERLE", "status": "ACTIVE", "min": 2, "max": 3,
                         "from": "2026-11-30T03:00:00Z", "until": "2026-12-30T03:00:00Z"}""".formatted(number))
                .collect(Collectors.joining(",", "{\"blocks\": [", "]}"));
    }
}
