package fr.relais.gateway;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An inbox that is full, looked at a page at a time, and seen as a whole. */
class ConsoleInboxTest {

    private static final Pattern OLDER = Pattern.compile("/app/inbox\\?before=[\\w-]{12}");
    private static final Pattern NEWEST = Pattern.compile("name=\"newest\" value=\"([\\w-]{12})\"");

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.centre("a-centre"));

    /** Numbered from 1, oldest first, as the service lists them. */
    private void holds(int items, int givenUp) {
        var all = IntStream.rangeClosed(1, items)
                .mapToObj(number -> """
                        {"item": "%d", "kind": "OFFER_RECEIVED", "urgency": "NORMAL",
                         "text": {"fr": "Message %d.", "en": "Message %d."}, "at": "2026-11-30T03:00:00Z"}
                        """.formatted(number, number, number))
                .collect(Collectors.joining(","));
        gateway.running()
                .notification()
                .answers(
                        200,
                        "application/json",
                        "{\"items\": [%s], \"last\": \"%d\", \"givenUp\": %d}".formatted(all, items, givenUp));
    }

    private String page(String path) {
        return String.valueOf(browser.get(path).getResponseBody()).replace("&#39;", "'");
    }

    private static String found(Pattern pattern, String page, int group) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(group);
    }

    @Test
    void showsTheNewestFirstAndEveryMessageOnOnePage() {
        holds(120, 0);
        var first = page("/app/inbox");
        var second = page(found(OLDER, first, 0));
        var third = page(found(OLDER, second, 0));

        assertThat(first)
                .contains("120 messages à voir", "Message 120.", "Message 71.")
                .doesNotContain("Message 70.");
        assertThat(second).contains("Message 70.", "Message 21.").doesNotContain("Message 71.", "Message 20.");
        assertThat(third).contains("Message 20.", "Message 1.").doesNotContain("Messages plus anciens");
    }

    @Test
    void losesNothingBetweenPagesWhenAMessageComes() {
        holds(60, 0);
        var older = found(OLDER, page("/app/inbox"), 0);
        holds(61, 0);

        assertThat(page(older)).contains("Message 10.", "Message 1.").doesNotContain("Message 11.");
    }

    @Test
    void looksAgainByItselfOnlyAtTheNewest() {
        holds(60, 0);
        var first = page("/app/inbox");

        assertThat(first).contains("hx-get=\"/app/inbox\"");
        assertThat(page(found(OLDER, first, 0))).doesNotContain("hx-get");
    }

    @Test
    void marksAsSeenWhatWasThereAndNotWhatCameSince() {
        holds(3, 0);
        var newest = found(NEWEST, page("/app/inbox"), 1);
        holds(4, 0);

        var answer = browser.post("/app/inbox/seen", Map.of("newest", newest));

        assertThat(TestBrowser.location(answer).getPath()).isEqualTo("/app/inbox");
        assertThat(gateway.running().notification().lastReceived().path()).isEqualTo("/v1/inbox/acknowledgement");
        assertThat(gateway.running().notification().lastReceived().body()).isEqualTo("{\"upTo\":\"3\"}");
    }

    @Test
    void marksNothingAsSeenThatIsNoMessageOfHers() {
        holds(3, 0);
        page("/app/inbox");
        gateway.running().notification().received().clear();

        assertThat(browser.post("/app/inbox/seen", Map.of("newest", "4"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(gateway.running().notification().received()).isEmpty();
    }

    @Test
    void saysThatThereAreMoreWhenItIsFull() {
        holds(200, 12);

        assertThat(page("/app/inbox"))
                .contains("200 messages à voir et plus", "12 messages plus anciens ont dû laisser la place");
    }

    @Test
    void doesNotSpeakForEverOfWhatOnceHadToMakeRoom() {
        holds(3, 12);

        assertThat(page("/app/inbox")).contains("3 messages à voir").doesNotContain("laisser la place");
    }

    @Test
    void saysThatThereIsNothing() {
        holds(0, 0);

        assertThat(page("/app/inbox")).contains("Tout est lu").doesNotContain("Tout marquer comme vu");
    }

    @Test
    void beginsAtTheNewestWhereThePageMeansNothing() {
        holds(3, 0);

        assertThat(page("/app/inbox?before=12")).contains("Message 3.");
    }

    /** Of whoever is on duty, of what cannot wait, and of who has seen what. */
    @Test
    void saysWhoIsOnDutyAndWhatSomebodyHasToSeeToNow() {
        gateway.running().notification().answers(200, "application/json", """
                {"items": [
                  {"item": "1", "kind": "OFFER_RECEIVED", "urgency": "URGENT", "text": {"fr": "Message 1.", "en": "One."},
                   "at": "2026-11-30T03:00:00Z", "due": true},
                  {"item": "2", "kind": "OFFER_RECEIVED", "urgency": "URGENT", "text": {"fr": "Message 2.", "en": "Two."},
                   "at": "2026-11-30T03:00:00Z", "due": false, "acknowledgedAt": "2026-11-30T04:00:00Z",
                   "acknowledgedBy": "COLLEAGUE"}],
                 "last": "2", "givenUp": 0, "duty": "YOU"}""");

        assertThat(page("/app/inbox")).contains("Vous êtes d'astreinte", "1 message attend quelqu'un tout de suite");
        assertThat(page("/app/inbox/seen-before")).contains("Message 2.", "Vu par quelqu'un de votre organisation");
    }
}
